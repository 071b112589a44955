"""No point, a burden, an end to it all, not safe with oneself: death not named, and meant."""

# ruff: noqa: E501 - a pattern is one line

FAMILIES: dict[str, str] = {
    "life": "life, living, existence, being, existing, alive, world, everything, trying, me",
    "no_point": """
        no ~1 reason ~3 to ~1=adv be/live/stay/exist/go
        not ~2 matter/matters ~2 tomorrow/after/soon/anyway/any
        none/nothing of ~2 will/would matter
        nothing will ever get/be/change better/good/ok/okay/happy/right
        life is ~1=adv too hard/much/painful
        not need ~4 after tomorrow/tonight/today/friday/weekend/then
        no one to live for
        everyone/everybody/they/people ~3 want/wants me dead/gone
        no/any/the/a point/purpose/reason/use ~1=adv living/life/me/being/going/carrying/existing/trying/waking/existence/fighting
        no/any/the/a point/purpose/reason/use ~1=adv in/of ~1=adv living/life/me/being/going/carrying/existing/trying/waking/existence/fighting/us !told/asked
        no/any point/purpose $
        no/any point any more
        no/any point to my/this/his/her/living/life
        point/use/purpose of/in/to my/his/her/me/our life/living/existence/being
        point/use/purpose of/in/to living/life/being/existing/me/existence/carrying/going/trying/it/everything/anything any? more?
        see the/a/any point !of/in/to
        nothing ~1 to live/look for/forward
        nothing ~1 left ~3 me/here/life/world/live/give/lose
        nothing ~1 to lose
        nothing left in/inside me
        nothing ~2 worth living
        nothing matters/means ~2
        nothing helps and ~4
        life ~3 not ~2=adv worth !reading/visiting
        life ~3=adv has/have no meaning/purpose/point/value
        life ~2=adv is ~2=adv over/pointless/meaningless/worthless/unbearable/hell/finished/ruined/intolerable/empty/torture/misery/mess
        life ~1 means nothing
        not ~1 worth living
        not worth it any more
        i/he/she ~1 have/has/see no future
        no future for me/him/her
        no future $
        no way out
        no way forward
        no escape
        no light ~3 tunnel
        no other way/option/choice ~2 out/die/end/left
        only way out
        only one way ~4 ends/end/out/ending
        only option left
        see no ~1 way/reason/future/point/hope
        no reason to ~1=adv be/go/stay/carry/live/exist/get
        no hope left/for/any/of
        all hope is? lost/gone
        lost all hope
        lost ~1 hope
        given/giving/give up on/with life/living/everything/myself
        given up hope/fighting/trying
        stopped ~2 making/planning/caring ~3 need/future/point/plans
        it is ~1=adv over for me
        i am a ~1 lost cause
        beyond help
        no coming back ~2
    """,
    "burden": """
        not need me any ~1
        nobody and nothing
        nothing and nobody
        not ~4 worry ~1 about me ~1=adv
        not ~3 put up/deal with me
        doing ~2 favour ~3 if i
        nobody can stop me
        do/does not care what ~1 happens to me/myself
        no longer care ~3 happens/live/die
        i am ~2=adv worthless
        would/should ~2=adv without me
        better/happier/easier/fine/relieved/free/best/lighter/improved ~4 without me/him/her/us/this
        better/happier/easier/kinder/simpler ~5 if i/he/she/they was/were/died/disappeared/did/had/vanished/left/went
        better off ~2 without
        better off if i
        fine/okay/ok/better/happy once/when/after/if i am ~1=adv gone/dead
        deserve/deserves a? better <kin>/than
        burden !of
        drain/weight on everyone/family/my/society/everybody/you/them
        nobody ~3 <care_about> ~5 i/he/she/they ~2 gone/dead/die/died/disappeared/went/left/vanished/here/existed/jumped
        nobody would ~2 <care_about>
        nobody/anyone/anybody will/would ~2 <care_about> ~2 me/when/if/him/her
        who would ~1 <care_about> ~1 me/if
        would anyone/anybody/they ~2 <care_about>
        <care_about> ~3 if i ~2 disappeared/died/gone/dead/vanished/left/went/here/jumped
        they/everyone/everybody/people ~3 get over it/me
        not ~1=adv a/be problem/bother/burden/trouble/nuisance/worry ~1 for/to any/anyone/you/them/everyone/anybody
        not be ~1=adv problem/burden/trouble/nuisance/bother/worry
        waste of space/oxygen/air/skin/life
        world/everyone/everybody/family/kids/they/life/lives/people ~6 without me/him/her !home/there/at
        if i were/was not in it/them
        not deserve to live/be/exist/breathe
        not deserve life
        not belong on/in this/the earth/world/planet
        not belong anywhere
        no place for me
        get out of everyones/everybodys/peoples/your/their way
        rid of me
        free of me
        when/after/once/if i am gone !on/to/for/out
        when/after/once ~2 is gone
    """,
    "care_about": "care, cares, cared, notice, notices, noticed, miss, misses, missed, cry, mind, bother, remember, mourn, come",
    "stop_all": """
        my time is up/over/come
        made my decision/choice ~3 stop/end/die/going
        <want> ~3 it/everything/this/life/pain/thoughts/all/living/suffering/hurting ~2=adv to? ~1=adv stop/end/over/finish/finished/done !at/on/the/before
        <want> ~2 it/everything/all ~1=adv over
        <want> ~2 out of this/here/life/it !hospital/ward/place/unit/room/section/contract/meeting
        <want> out $
        <want> off this/the ride/world/planet
        <want> ~2 leave ~1 for good
        <want> ~1=adv ~1 peace !of
        <want> ~3 not/never ~1=adv come/be back/found
        <want> ~2=adv go away/to sleep? for? ~1 ever/forever/good/eternity
        <want> ~2=adv go/sleep/disappear ~3 not/never ~2=adv come/wake/back
        make it all? stop/end
        make the pain/voices/thoughts stop
        done with ~1=adv life/living/everything/this/it/people $
        done with ~1=adv life/living/this/the world/life
        done with living/life/being/existing
        through with ~1 life/living
        tired/sick/exhausted/fed/weary/bored of/up/from/with ~1=adv being/living/life/existing/alive/fighting/breathing/trying/here !told/asked/ill/sent/moved/in
        tired/sick of ~1=adv it/everything all/and/just
        fed up ~1 of/with ~1=adv it/everything/life
        tired of it all
        tired of everything
        fed up of everything
        had enough of ~2=adv life/living/being/everything/existing
        had enough of this life/world/pain
        had enough of it all
        had enough and ~3 <want>
        enough of living/life/this world/life/all
        no more life
        life no more
        not be? bothered with life/living
        hate/hating/despise/loathe ~1 living/life/existing
        hate/hating being alive/here/me
        hate waking up
        escape/leave/leaving/exit/quit this/the/my world/life/earth/planet
        get off this/the world/planet/ride
        <want> to? go now? for good
        <want> ~4 car/bus/lorry/train/truck/lightning ~3 hit/hits/run/runs/kill/kills/strike/over
        <want> ~2 get/be ~1 hit/run by/over
        <want> ~4 cancer/illness/disease/accident/crash
        <want> ~2 fade away
        i am so done with
        the end for/of me
        call it a day for good
        ready to go $
        ready to leave this
        ready to end
        end of the road
        nobody ~3 save me
        come to the end
    """,
    "unsafe": """
        not ~2 feel ~1=adv safe ~3 own/alone
        not ~5 keep/keeping <myself> ~1 safe
        not ~2=adv trust <myself>
        not ~4=adv safe ~2 <myself>/alone/own/me/tonight
        not ~2 think/feel/believe/sure ~2 safe ~2 <myself>/alone/own/tonight/$
        not ~1=adv feel ~2=adv safe with/from/by <myself>/on
        not think i can ~2 safe
        i am/feel not ~1=adv safe $
        i do not feel/am ~1=adv safe $
        danger/risk to <myself>
        need ~1 protecting/saving from <myself>
        stop me ~1 from
        <afraid> ~3 what i ~1 might/will/could/may/would/am/do
        <afraid> of <myself>
        <afraid> ~2 i am going to do something
        <afraid> ~2 i ~1 will/might/may do something
        <afraid> to be alone ~3 case/myself/thoughts
        in case i do/hurt/harm
        lose/losing/lost control ~3 hurt/kill/harm
        not ~2 responsible for what i do
        about to snap
        on the edge $
        unsafe ~3 tonight/alone/myself/home
        feel/feeling/am unsafe
        take the/my ~1 <means> ~1 away from me
    """,
    "afraid": "scared, afraid, frightened, worried, terrified, fear, scares, petrified, worry",
    "stupid": """
        do/doing/done/did something ~1=adv stupid/silly/drastic/terrible/bad/awful/dangerous/regret/mad/crazy/rash/permanent
        do/doing something to <myself>/<himself>
        do something i/he/she will/would/might regret
        doing/do it again !better/right/properly
    """,
    "suicide_word": "suicid*, sucid*, suicd*, suisid*, sucic*, suiced*",
    "self_harm_word": """
        self harm*
        self injur*
        self mutilat*
        self hurting
    """,
}
