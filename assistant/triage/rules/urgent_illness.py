"""Level U, illness that will not wait: eating, psychosis, after birth; and a person who is missing."""

# ruff: noqa: E501 - a pattern is one line

from assistant.triage.rule import Level, Rule

U = Level.U

URGENT_ILLNESS: tuple[Rule, ...] = (
    Rule(
        "u.eating",
        U,
        "eating",
        """
        only ~1 drink/drinks/drinking/eat/eats/eating ~3 water/coffee/fruit/air/ice ~8 <weak_body>
        sick ~1 after ~2 meal/meals/eating/food
        weigh/weighs/weight ~3 #/stone/kilos/kg ~8 lose/losing/fat/eat/thinner/less
        still ~2 lose/losing weight
        # stone ~4 not ~1 eat/drink/eating/drinking
        weighs/weigh/weight ~2 # ~4 not/will/refuses/eat/drink
        down to # stone/kg/kilos/st
        # stone ~5 lose/fat/more/weight
        bmi ~3 # ~6 eat/lose/walk/worried
        not ~3 kept/keep/keeping ~2 food/anything/water/meals/drinks down
        not ~2 keep anything down
        hair ~1 is? falling out ~10 eats/eat/drinks/food/weight/thin
        only ~1 drinks/eats/drinking/eating ~2 coffee/water/coke/lettuce/ice/apple/apples/tea/soup
        <weak_body> ~8 not ~1 eat/eating/drink/drinking
        heart rate ~3 # ~4
        hides/hiding/flushing/flushes ~2 food ~8 thin/heart/weight/bones/faint/collapse/rate
        laxatives/laxative ~4 every/night/day/lots/all/cramping/stop
        skin and bone/bones
        eats/eating/ate nothing
        want to ~2 disappear ~6 eat/eating/weight
        not ~4 eaten/eat/ate/eating/drunk/drinking/drank/drink ~5 <how_long>
        not ~3 eaten ~2 since
        nothing to eat/drink ~3 <how_long>
        <refuses> ~3 eat/eating/food/drinking/drink/meals ~10 <weak_body>/thin/weight/stone/kilos/hospital/die/days/week
        <refuses> ~2 eat/eating ~2 or/and/nor ~2 drink/drinking
        <refuses> ~2 all? ~1 food/fluids/fluid/liquids/water/drinks/drink/meals !thickener/policy/menu
        not ~1 eat/eating/drinking/drink ~2 or/and/nor ~1 drink/drinking/eat/eating
        not eat/eating ~6 die/dying/dead/thin/starving
        <starving> ~9 <weak_body>/weight/die/stone
        lost ~3 #/two/three/four/five/half/stone/kilos/kg ~2 stone/kilos/kg/weight/st ~8 month/weeks/week/days/stand/walk/months
        <weak_body> ~12 <starving>
        passed/passing/blacked out ~8 <starving>
        so/dangerously/too/very/really thin ~8 <weak_body>
        <make_sick> ~8 <weak_body>/every/all/day/stop/blood/after/times/today
        <make_sick> ~3 <how_long>
        skip/skipping/stopped/stop/missing/miss/omitting/reduce/without ~3 insulin
        insulin ~6 weight/thin/skip/lose/skinny
        diabulimia
        i ~3 starving <myself>
        starve/starving <myself>/herself/himself
        i ~4 laxatives ~6 every/day/stop/weight/more/lots
        purge/purging/purged ~4 day/times/blood/stop/every/meal
        throwing/vomiting/bringing up? blood
        how ~4 lose ~4 weight ~4 anorexia/anorexic/fast/quickly/underweight/days/week
        calories ~6 anorexia/anorexic/starve/fast
        how ~3 become/be/get/stay anorexic/bulimic
        how ~2 starve/purge/vomit/fast/throw ~2 <myself>/without/after/up
        thinner/skinny/skinnier ~6 starve/purge/eat/eating/vomit
    """,
    ),
    Rule(
        "u.psychosis",
        U,
        "psychosis",
        """
        seeing/see/sees ~1 the devil/demons/satan/god/jesus
        seeing/sees demons/ghosts/devils/monsters/things/shadows/faces ~6
        i have to run/hide/escape ~2 $
        plotting/conspiring ~2 against/me/to
        poisoning/poisoned ~1 my food/drink/tea/water/meals/medication
        controlling/control ~1 my mind/thoughts/body/brain
        i am possessed
        being followed/watched/poisoned/controlled/tracked/bugged
        getting inside my head
        mi5/mi6/government/police/cia/fbi/neighbours/aliens/russians ~3 in/watching/following/after/listening/tracking ~2 me/my/us
        mi5/mi6/government/police/cia/neighbours/aliens/russians/they ~3 want me/us dead
        watching/following/spying/tracking/listening ~2 me/us/him through/everywhere/all/from/in/cameras/phone
        <kin>/he/she/they ~3 replaced/swapped/imposter/impostor
        replaced/swapped my/his/her/our ~2 <kin>/with
        <kin>/he/she ~4 thinks ~1 he/she ~1 is jesus/god/messiah/prophet/king/queen/dead/satan
        not slept/sleeping/sleep ~2 for? ~2 days/week/weeks/nights ~8 talking/voices/thinks/shouting/people/following/special
        <kin>/he/she ~8 not slept ~2 for? ~2 days/week/weeks
        talking to ~1 telly/tv/television/radio/walls/himself/herself/mirror
        seeing/sees/see ~2 spiders/people/things/insects/faces/demons/ghosts/shadows ~5 not/there/real/everywhere/walls/running/road
        demon/devil/evil/spirit/something in/inside ~1 me/my/him/her/our ~1 <kin>? ~5
        running/walking into/in ~1 road/traffic
        something/someone inside ~2 <commands> ~2 me/him/her
        under/on/through my skin ~4 bugs/insects/crawling/chip
        voices/voice ~4 <commands> ~3 me/him/her/to/my/us
        voices/voice ~3 <commands>
        voices/voice ~4 louder/worse/stop/constant/control/nonstop/loud/scaring/everywhere/all/evil/nasty
        <inner> ~3 <commands> ~2 him/her/me orders/messages/to/signals/i
        sending/sends ~2 me/him/her ~1 messages/orders/signals/instructions
        <commands> me to <attack>/hurt/kill/jump/die/cut/harm
        they/people/someone ~3 coming ~2 for/to ~1 me/kill/get/take/hurt/us
        they/people/someone ~3 trying/going/plotting/want/out to ~1 kill/poison/murder/harm/get me/us/him
        put/putting/planted ~4 camera/cameras/chip/microchip/poison/bugs/wires ~5 me/my/head/brain/walls/house/room/food
        thinks/believes/convinced/says/thought/think/believe ~8 poison/poisoning/poisoned/spying/possessed/watching/following/devil/evil
        thinks/believes/convinced ~8 kill/orders/messages
        barricaded/barricading/barricades
        chip/microchip in my/his/her ~1 head/brain/arm
        everything/nothing/world ~2 unreal
        nothing ~1 is/feels real
        reading/controlling/stealing my mind/thoughts
        <person> ~5-only_i hearing/hears voices !heard
        i ~3 hear/hearing voices ~8 <afraid>/stop/help/hurt/kill/tell/telling/all
        <kin>/he/she ~3 psychotic/manic/paranoid/delusional ~8 help/danger/knife/not/scared/worse/now/what
        i am the chosen/messiah/god/jesus
        mission to ~1 kill/destroy/save
        talking to people/things ~2 not there
    """,
    ),
    Rule(
        "u.perinatal",
        U,
        "perinatal",
        """
        <newborn> ~16 die/leave/bath/voice/voices/dead/something
        <newborn> ~14 run away
        <afraid> ~5 alone with ~2 baby/newborn/him/her
        my ~1 baby ~10 feel nothing ~6 die/dead/run/end
        <newborn> ~14 evil/possessed/devil/swapped/replaced
        <newborn> ~14 harm/hurt/hurting/harming/kill/killing/smother/drown/shake/drop/throw her/him/it/baby/them
        <newborn> ~14 pictures/images/thoughts/visions ~4 hurting/harming/killing/dropping/dead
        evil/possessed/swapped/replaced ~8 baby/newborn
        harm/hurt/hurting/harming/kill/killing/shake/shaking/smother/smothering/drown/drop/throw ~2 my/the/our/his/her ~1 baby/newborn/bump
        baby ~3 evil/possessed/devil
        baby ~2 not ~1 mine/real
    """,
    ),
    Rule(
        "u.missing",
        U,
        "missing",
        """
        <kin>/he/she ~3 left/walked/gone/wandered/went/took ~2 ward/hospital/unit/home/off/out ~12 seen/since/back/find/coat/phone/talk/dark/cold
        nobody ~1 has? ~1 seen ~1 him/her/them/my ~2 since
        not ~2 seen ~2 since
        not ~1 been seen
        due/meant/supposed ~2 back ~8 not/missing/here
        gone off ~6 alone/coat/phone/talk/dark/own
        <kin>/he/she ~7-only_i <gone> !work/school/appointments/meals/her/him/a/contract
        <kin>/he/she ~4 not ~1 come/came/returned/return/back ~2 back/home/from ~3 leave/hospital/ward/unit/school/shop/walk/work/$
        not come back ~2 leave
        not ~1 heard ~2 from ~1 him/her/them/my ~4 days/yesterday/hours/night/week
        can not find ~1 my ~1 <kin>
        <one_patient> ~1 has/is ~1 <gone>
    """,
        generic=True,
    ),
)
