"""Goodbyes, sleep without waking, heaven, and putting things in order."""

# ruff: noqa: E501 - a pattern is one line

FAMILIES: dict[str, str] = {
    "goodbye": """
        not going to be ~1=adv around/alive ~2
        not going to be ~1=adv here ~2 tomorrow/next/much/long/christmas/longer
        will/would not see ~1 christmas/birthday/easter/summer
        ready to go now
        tell my ~3 i love ~1 them/her/him
        tell my <kin> ~2 love
        left/leaving/gave/given/wrote/written ~2 passwords/pin/instructions ~6
        looking/look/checking/watching ~2 train times/tracks
        looking/look ~1 at ~2 bridge/bridges/pills/tablets/rope/knife/knives/blades
        stopped/not ~2 making/make plans
        paid ~1 off ~6 hugged/goodbye/hug
        put/putting ~2 affairs/everything in order
        hugged/hugging/hug ~8 last/goodbye/long
        sorting ~3 everything ~3 out before
        leave/leaving ~2 behind ~2 for good
        last ~1 christmas/birthday/goodbye/letter/wishes
        i love you all
        love you ~3 goodbye/bye
        goodbye/bye/farewell ~2 everyone/everybody/world/all/forever/cruel/always/family/kids
        this is ~2=adv goodbye/farewell
        goodbye/farewell letter/letters/note/notes/text/texts/message/messages/video
        said/saying/say/says ~3 goodbye/goodbyes/farewell/farewells
        <sends> ~4 goodbye/goodbyes/farewell
        <sends> ~4 <suicide_word> note
        <suicide_word> note/letter/pact
        <sends> ~4 note/notes/letter/letters ~4 after/afterwards/gone/goodbye/behind/dead/when/children/kids/mum/family/everyone
        <sends> my/his/her ~1 letters/notes/note/goodbyes
        <gives> ~2 away ~3 <belongings>
        <gives> ~3 <belongings> away
        given/gave away/up ~1 all my/his/her
        will/would not be around/here/alive ~3 at/for/by/next/tomorrow/much/long/christmas/when/birthday/week/longer/to
        not be here tomorrow/tonight/much/long
        not ~2 see/have/get/make ~2 another birthday/christmas/day/year
        be gone/dead ~1=adv by morning/tomorrow/then/tonight/christmas/friday/monday
        my/his/her last/final day/night/goodbye/message/words/letter/christmas/birthday/text/post/meal
        last time ~4 hear from/see me
        never see/hear me/from me? again
        not ~1 see/hear me/from me? again
        <sorry> ~5 bye/goodbye/forgive/love
        this is the end !of
        ends/end tonight/now/today
        tonight is the night
        tonight ~1=adv i/it ~1 end/ends/go/die
        sorted/sorting/sort ~3 my/his/her will/affairs/funeral
        <sends> ~2 will $
        my/his/her affairs in order
        planned/planning/plan my/his/her own? funeral
        who ~3 look after ~4 when/if/after i am/die/gone
        look after ~4 when/if/after i am/die/gone
        it/this/everything ~1 will/is/be ~1=adv ~1 over ~1=adv soon/tonight/tomorrow
        a better place
        remember me
        love you all ~3 bye/goodbye/sorry
        take care of ~4 for me ~2 gone/bye
    """,
    "sends": """
        send, sends, sent, sending, text, texts, texted, texting, write, writes, wrote, written, writing, leave, leaves, left
        leaving, found, find, post, posts, posted, record, recorded, recording, got, made, message, messaged, txted, say
    """,
    "gives": "give, gives, giving, gave, given",
    "sorry": "sorry",
    "belongings": """
        things, thing, stuff, possessions, belongings, watch, clothes, toys, jewellery, pets, pet, dog, cat
        phone, games, money, records, guitar, favourite, everything, all, savings, ring
    """,
    "never_wake": """
        not/never/without/stop ~3=adv wake/waking/woken/woke up?
        sleep/asleep/sleeping for ever/good/eternity
        sleep/asleep/sleeping forever/eternally
        sleep and not/never ~1 wake/come
        close my/his/her eyes ~2 forever/never/last
        go/going to sleep/bed ~3 never/not ~1=adv wake/come/get
        sleep ~2 not ~2=adv come back
        sleep ~2 never ~2 end
    """,
    "heaven": """
        be/go ~3 ground with my
        be/go with my dead/late <kin>
        to the other side
        go/be/get/went/going/fly/move/live ~2 heaven
        in heaven with
        join/joining/joined/meet/with/see my/her/his/our/him/her/them ~1 <kin>? ~1 in heaven
        be/join with? my/his/her <kin> again !in/on/at/for/soon/this/next/when/after/home
        join my <kin> !at/on/in/for/when/this/next/there/today/tomorrow
        with the? angels
        be an angel
        be with/meet god/jesus/allah
        up there with
    """,
    "after_risk": "tonight, tomorrow, today, now, soon, anyway",
    "at_it": """
        i am ~2 gone tonight/soon/then
        next ~2 train ~4 gone/jump/dead/it
        just need ~2 courage/nerve/bottle/guts
        now or never
        doing it ~1 <soon>
        do it <soon>
        going through with it
        <mean> to do it <soon>
        tonight is the night
        tonight ~1 will be the night
        it ~1 happening tonight
        i am ~1=adv doing it
        i am ~1 going to do it
    """,
    "all_ready": """
        rope/noose/belt/ligature/pills/tablets ~2 up/ready/out/tied/done
        got ~5 <means> ~5 ready
        everything/all/it/things/stuff ~3=adv ready/prepared/sorted/place/set
        got/have everything ~2 ready/need
        written/wrote/left/sent/writing ~3 note/letter/letters/notes/goodbyes/will
        said ~2 goodbyes/goodbye
    """,
}
