"""Wanting, meaning and saying; and not to live, not to go on."""

# ruff: noqa: E501 - a pattern is one line

FAMILIES: dict[str, str] = {
    "want": """
        want, wants, wanted, wanting, wish, wishes, wished, wishing, hope, hopes, hoping, need, needs, needed, desire
        longing, long, deserve, deserves, ready, prefer, desperate, pray, prays, praying, rather, beg, begs, begging
        crave, craving, yearn, dying, deserved, destined, meant, supposed
    """,
    "mean": """
        going, will, would, plan, plans, planning, planned, intend, intends, intending, thinking, think, thinks
        thought, thoughts, consider, considers, considering, considered, contemplating, contemplate, contemplates
        decided, decide, deciding, might, about, trying, tried, try, tries, tempted, urge, urges, wonder, wondering
        dream, dreaming, dreams, imagine, imagining, fantasise, fantasising, fantasies, ideas, ideation, threatens
        threatened, threatening, threaten, vowed, swears, swore, promised, talks, talking, talked, talk, prepared, ready
        feel, feels, feeling, felt, obsessed, visions, images, compulsion, close, may, could, gotta, intention, picturing
        impulse, impulses, almost, nearly, scared, afraid, worried, frightened, should, must, shall, let, attempted
        attempting, attempt, obsessing, visualise, fantasize, considered, determined, dare, daring, reason, reasons
        telling, tell, tells, told, mind, option, options, time, daydream, daydreaming, made, <want>
    """,
    "say": """
        says, say, said, saying, tells, told, telling, texted, texts, text, messaged, phoned, rang, wrote, writes, written
        announced, admitted, keeps, keep, kept, threatens, threatened, threatening, thinks, mentioned, mentions, talks
        talking, talked, posted, insists, screams, screaming, shouts, begging, whispers, confided, disclosed, feels
        posts, left, sent, sends, asked, asks, believes, reckons, sang, draws, drawing, draw, drew, searched, talk, rings
        called, calling, crying, cries, sobbing, googling, joked, jokes, joking, hinted, hints, hinting, warned, shouting
    """,
    "living": """
        live in this/the/that world
        live like this/that
        live with this/it/the/myself pain?
        live here any/no more
        live !in/with/at/near/there/alone/independently/together/away/by/next/far/here/on/under/closer/independent
        living !in/with/at/near/there/alone/independently/together/away/by/next/far/here/on/under/closer/independent
        exist
        existing
        be alive/awake/anywhere/human
        be alive any/no more
        be here in/on this/the world/earth/planet
        be here
        be around
        be on this/the earth/planet
        be in this/the world
        be part of this/the world
        be me
        be a person
        being me
        stay here/alive !overnight/with
        waking up
        wake up
        wake
        see/face tomorrow/morning
        see/face another/the day
        tomorrow to come
        a tomorrow
        make it to/through/past ~2 tomorrow/birthday/christmas/weekend/morning/night/week/tonight/end/year
        breathe
        my life !to/back/story
        this life
        life any/no more
        <go_on>
    """,
    "go_on": """
        do any/no more
        go/carry/keep/kept/going/carrying on <on_object>
        keep/keeping going !to/into/in/back/there/round/through/up
        keep/carry on going/living/fighting/pretending/trying
        keep living/fighting/doing/trying
        continue living
        continue like this
        do this/it/life any/no more/longer/much
        do ~1=adv another/one day/night/week/more
        do this ~1=adv $
        do this life
        do this much/any longer
        do life
        take/stand/bear/face/handle this/it/life/living/everything ~1=adv any/no more/longer/much
        take/stand/bear/handle this/it ~1=adv $
        take/stand/bear the pain
        take/face another day/night/week
        take any/no more <more_of>
        take much more <more_of>
        fight ~2 any/no more
        hold on any/no more/much
        survive this
        stay alive
        see <myself> ~3 future/getting/being/living/old/reaching/there/past/alive/be
        see a ~1 future
        see a ~1 way out/forward/through/past
        see any ~1 way out/forward/through/past
        see the light
        see past/beyond tonight/tomorrow/this/today
        get through this/tonight/another/today/it
        get past this
        get out of this hole
        imagine ~2 future/living/being
        cope ~2 any/no more/longer
    """,
    "on_object": """
        !the/a/an/leave/section/to/holiday/my/that/with/escorted/unescorted/visits/trips/another/about/paying/visiting/using/taking/working
    """,
    "more_of": """
        !referrals/referral/patients/people/calls/visits/bookings/orders/beds/admissions/cases/work/tests/notes/cuts/delays/time/questions/staff/shifts/than/bags/items/medication/leave
    """,
    "not_live": """
        too much/hard/painful/difficult to be/stay alive/here
        too much/hard/painful/difficult to live/exist
        not ~1 think ~2 <want> to? ~2=adv <living>
        life ~3=adv not ~2=adv worth it/this
        not see ~1 christmas/birthday/easter/summer
        worth ~2 me being/living/alive
        not ~2 see <myself> ~3 alive/living/here/old/future
        not ~1 look when/before ~2 cross
        sleep/bed and stay asleep/sleeping
        go to sleep ~2 stay
        not ~3=adv <want> ~1 to? ~2=adv <living>
        not ~2=adv <want> <living>
        stopped/stop <want> to ~1 <living>
        not ~2=adv like/enjoy/love/want being/life/living/existing/alive !a/in/with/at/there/here/on/told/ill/the
        no ~2 desire/wish/will/reason/reasons/want/energy/point to/in? ~1=adv <living>
        no/any reason/will/point to ~1=adv <living>
        out of reasons to ~1 <living>/stay/be
        wish/wishes/wished ~2 was/were/did not/never here/alive/exist/born
        stop/stopped <want> to <living>
        lost the will to live
        rather not <living>
        not ~2 see/find/know/have/got ~2 reason/point ~3=adv <living>/living/life
        would rather not be here/alive
        if i/he/she/they was/were not ~1=adv here/alive/around
        if i/he/she/they did not exist/wake
        if i/he/she/they was/were ~1=adv gone/dead
        if i/he/she/they ~1=adv disappeared/died/vanished
        why am i ~2=adv alive
        why was i ~1 born
        why ~1 should i ~2=adv <living>/bother
        why bother ~1=adv living/going/carrying/any/with
        the use in/of ~2 being/living/me/going/life/trying
        stop/stopping being me/here/alive
        not ~1 sure ~4 be here/around/alive
        not ~1 think ~1 i ~1 will/be ~1=adv here/around/alive ~3
        not ~2 think ~1 i will ~1 make it
        want to make me not here
        lived ~1 too long/enough
        had enough of living
    """,
    "not_go_on": """
        not ~1 think/feel/believe ~1 i can/could ~2=adv <go_on>
        not ~1 think/believe/know ~2 i can/could ~1=adv survive/cope/continue/manage/go
        can/could not ~3=adv <go_on>
        can/could not ~3=adv live/living ~1 in/like/with this/my/it/that
        can/could not ~3=adv face <living>
        not ~3=adv able to ~1=adv <go_on>
        not know how ~4 <go_on>
        not ~2=adv <want> to ~1=adv do this/it/life any/no more
        not ~2=adv strong enough ~3 <go_on>
        not ~2=adv got the strength ~3 <go_on>
        not ~3=adv see ~2 tomorrow/future
        not see ~4 <go_on>
        done fighting
        no fight/strength/energy left
        too tired to <go_on>/fight/live
    """,
}
