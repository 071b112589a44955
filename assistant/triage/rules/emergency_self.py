"""Level E, the person who writes: the act is under way or at hand. Never lowered."""

# ruff: noqa: E501 - a pattern is one line

from assistant.triage.rule import Level, Rule

E = Level.E

EMERGENCY_SELF: tuple[Rule, ...] = (
    Rule(
        "e.self.overdose",
        E,
        "self",
        """
        just ~1 <took> ~3 <lots> ~3 <meds> !back
        has/have ~2=adv <took> ~2 all/whole/entire/many/loads/lots/handful/everything ~3 <meds> !back/to/with/<not_lately>
        i ~2=adv taken something ~6 over/die/dead/end/sleep
        i ~3=adv <took> the ~1 lot
        i ~3=adv <took> ~3 all/lot/everything ~2 go/once
        i ~3=adv <took> all ~2 <meds>
        i ~3=adv <took> ~2 half/most/# ~3 <meds>/of/my ~2 <meds>/vodka/whisky
        i ~3=adv <took> ~5 bottle of ~3 <meds>
        injected ~3 insulin/air/bleach/heroin
        insulin ~3 in my arm/leg/all
        in my arm ~3 insulin/needle
        i ~3=adv <took> ~5-only_i <lots> ~3-only_i <meds>/tabs !<not_lately>
        i ~3=adv <took> ~3-only_i <lots> of ~4 <meds>/them !<not_lately>
        i ~3=adv <took> ~3 too many <meds>/$
        i ~3=adv <took> ~3 too many of ~2 <meds>/them
        i ~3=adv <took> ~1 too many !people/patients/risks/calls/days/forms/things/bags/pictures/notes/on/at
        i ~3=adv <took> ~2 too much ~1 <meds>
        i ~3=adv <took_hard> ~3 <meds> !<not_lately>
        i ~3=adv <took> ~4 <meds> ~3 to ~2=adv <die>/sleep/end
        i ~3=adv <took> ~4 <meds> on purpose
        i ~3=adv <took> ~3 <poison> !<not_lately>
        i ~3=adv <took> ~1=adv an/another/my ~1 overdose !<not_lately>
        i ~2=adv <took> ~4 mums/dads/her/his/someone/brothers/sisters ~1 <meds>
        i ~3=adv overdosed !<not_lately>
        i am ~1 overdosing
        just ~1 overdosed
        ^ ~2=adv <took> ~2 <lots> ~4 <meds> !<not_lately>
        ^ ~2=adv <took_hard> ~3 <meds>/<poison> !<not_lately>
        ^ ~2=adv <took> ~2 overdose !<not_lately>
        had the/all/my ~1 tablets/pills
        <meds> ~3 already/all ~1 gone/down/taken/swallowed
        already ~3 taken/swallowed/cut ~3 <meds>/wrists/overdose
    """,
    ),
    Rule(
        "e.self.place",
        E,
        "self",
        """
        i ~4 platform ~1 edge
        edge of ~2 platform/roof/cliff/bridge
        wrong side of ~2 railing/railings/barrier/fence/wall/bridge
        i am ~2=adv at ~3 platform/station/tracks/crossing ~8 <dead>/gone/jump/train/end/kill/step
        platform/station/tracks/crossing ~6 next ~2 train ~4 gone/me/dead/jump/done
        i am ~1=adv jumping !for/on/in/to/ahead/through/into/at
        i am ~1=adv in the ~1 water/river/sea/canal/lake ~6
        i ~3=adv sat/sitting/standing/stood/stand/up/hanging ~1 on/off/at/by/near/over/in ~5 <edge>
        i ~3=adv sat/sitting/standing/stood/stand/on/at/up ~7 <edge> ~8 jump/step/off/train/die/end/fall/going/jumping/waiting
        i am ~2=adv on/at/by/over ~1 top? of? ~1 bridge/roof/rooftop/ledge/cliff/tracks/parapet/balcony/railway/viaduct/edge !with
        on the edge of ~2 <edge>
        ^ ~1 on/at ~1 bridge/roof/rooftop/ledge/cliff/tracks/parapet/railway/viaduct ~4 $
        on top of ~6 jump/step/off
        i ~4 about/going/ready to ~1=adv jump !in/on/to/through/at/into/ahead/back/for/between
        i ~4 about/going/ready to ~1=adv step off
        i ~5 waiting for ~2 train ~3 hit/kill/end/come/die
    """,
    ),
    Rule(
        "e.self.means",
        E,
        "self",
        """
        about/going to ~1 drink/drinking/swallow/swallowing/inject/take ~2 <poison>/all
        plastic bag ~4 tape/ready/head/face
        i ~4 car ~3 hose/hosepipe/exhaust/pipe
        hose/hosepipe ~3 fixed/ready/attached/taped/connected
        tied/tie/tying/looped/hung ~2 rope/cord/belt/sheet/ligature/scarf/lead/cable/noose/laces ~2 to/round/around/over/on/from
        starting to take them/the/all/my
        i ~2 have/got ~2 gun/shotgun/rifle
        gas ~1 on $
        turned ~2 gas on
        engine running ~6 shut/closed/garage/hose
        in ~2 car ~6 engine ~4 garage/shut/hose
        <means>/<meds> ~3 in/on/next my/to/front ~2 hand/hands/lap/me/of !why/instead
        rope/noose/belt/ligature/cord/sheet ~2 up/tied/attached/round/around/ready ~3 $
        belt/rope/cord/sheet/ligature/noose ~2 round/around/over/on/from ~1 door/rail/beam/tree/banister/hook/ceiling
        petrol/fuel ~3 over myself/me
        poured petrol
        exhaust/hosepipe/hose ~4 car/window/garage
        gas ~1 on ~5 windows/doors/shut/sealed
        standing on ~1 chair ~6 rope/neck/noose
        plastic bag ~4 head
        head in ~2 oven
        in the bath with ~2 razor/toaster/blade/knife/hairdryer
        noose/rope/ligature/cord/belt/cable/scarf/lead/sheet ~4 round/around/about/on/over/to my/me ~2 neck/throat/rail/door/hook
        noose/rope/ligature ~5 ready/front/now/use/tied/hung/here
        tied/tying/put/got/wrapped ~4 round/around my neck
        knife/blade/razor/gun/scissors/glass ~3 to/at/against/on/in my/me ~2 throat/wrist/wrists/head/neck/arm/hand/hands/mouth/chest
        hold/holding/got/have/with ~2 knife/blade/razor/gun/rope/noose ~4 hand/hands/now/front/me/ready/out/lap/here
        hold/holding/got/have/with ~3 pills/tablets ~3 hand/hands/front/lap/mouth/ready
        i ~3 about to ~2=adv <die>/<kill_myself>
        i ~2=adv about to ~1=adv do/use ~1=adv it/this/all
        bag over my head
        set/setting fire to myself
        myself on fire
    """,
    ),
    Rule(
        "e.self.now",
        E,
        "self",
        """
        ending it/things/everything <after_risk>
        end/ending/take/taking my ~1 life <after_risk>
        ending it all <after_risk>
        i am going now ~2 $
        just ~2 tried ~1 to ~1=adv <die>
        <at_it> in ~3 minutes/hour/hours
        <mean> ~4=adv <die> in ~3 minutes/hour/hours
        <mean> ~1 do it in ~3 minutes/hour/hours
        my last night/day
        this is it ~2 goodbye/bye
        all ~1 planned ~4 tonight/today
        when/if ~2 read/reads/see/get/find this ~5 dead/gone/late
        set a date ~4 today/tonight/tomorrow
        goodbye/bye ~5 i am ~2=adv jumping/doing/going/done/gone/dying
        i am jumping
        it will be over in ~2 minutes/minute/seconds/hour
        too late for me now
        <mean> ~4=adv <die> ~2 <after_risk> !that/i/we
        <mean> ~3=adv <kill_himself> ~2 <after_risk>
        <want> to? ~3=adv <die> ~1 right now
        killing <myself> ~2 <after_risk>
        kill <myself> ~1 right? now/tonight/today
        <end_life> right? now/tonight/today
        by the time ~6 read/reads/see/sees/find/finds/get/gets/hear ~5 gone/dead/late
        dead by ~1 morning/tonight/tomorrow/then/midnight
        <all_ready> ~8 <at_it>
        <at_it> ~8 <all_ready>
        <all_ready> ~8 tonight/today/now
        this is ~1 goodbye
        goodbye ~1 cruel? world
        this is my last/final ~1 goodbye/message/night/text/day
        last ~2 hour/minutes/moments alive/of
        in ~2 minutes i ~3 dead/gone
        i ~2=adv doing it when/after/once/as/while
        no turning back
        too late to save/stop me
    """,
    ),
    Rule(
        "e.self.bleeding",
        E,
        "self",
        """
        <wound> ~8 see ~2 fat/bone/muscle/tendon
        cut ~12 bleeding/bleeds ~2 $
        cut ~8 keeps bleeding
        cut/cutting/chopped off my/his/her ~1 finger/hand/ear/arm/foot/thumb/toe
        stop ~2 blood
        bleeding ~3 bad/badly ~3 my/wrist/arm/leg/neck/from
        knife/blade/razor ~1 my wrist/wrists/throat/arm/arms
        cut ~5 too/really/so/very/more deep/deeply
        so much blood
        blood ~2 coming ~2 fast/out
        cut ~4 artery/vein/tendon
        slit/slitting/cut/slashed/slashing/opened/sliced/hacked/sawing my/both ~2 wrist/wrists/throat/neck/vein/veins/artery
        <hurt> ~8 not stop/stopping bleeding
        <hurt> ~6 bleeding/blood ~3 stop/everywhere/lots/badly/loads/heavily/out/pouring/deep/much
        cut ~5 too/really/so/very deep
        bleeding ~4 not ~1 stop
        not ~2 stop ~1 bleeding
        bleeding ~1 badly/heavily/everywhere/lots/loads/out !budget/money
        blood ~2 everywhere/pouring/spurting/gushing/all
        bleeding to death
        stabbed/shot ~1=adv <myself>
    """,
    ),
)
