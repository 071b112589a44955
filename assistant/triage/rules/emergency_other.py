"""Level E, somebody else, violence now, a body in danger. Never lowered."""

# ruff: noqa: E501 - a pattern is one line

from assistant.triage.rule import Level, Rule

E = Level.E

EMERGENCY_OTHER: tuple[Rule, ...] = (
    Rule(
        "e.other.overdose",
        E,
        "other",
        """
        overdose ~4 sleepy/sick/drowsy/unconscious/vomiting/shaking/wake/breathing
        pill/tablet/pills/tablets/empty ~2 packets/packet/bottles/bottle/boxes/strips/blister ~4 everywhere/floor/next/beside/empty/around
        <person> ~8-only_i <took> ~4 handful/handfuls/load/loads/lots/bottle/packet/box/strip of
        <person> ~4-only_i <took> ~6 on purpose
        <person> ~4-only_i drank/drunk/drinking/swallowed ~2 <poison>/something ~4
        <person> ~4-only_i <took> ~5 <lots> ~3 <meds> !<not_lately>
        <person> ~4-only_i <took> ~2 too many !calls/patients/people
        <person> ~4-only_i <took_hard> ~4 <meds>/<poison> !<not_lately>
        <person> ~4-only_i <took> ~3 <poison> !<not_lately>/out/from
        <person> ~1 just ~2 <took> ~4 <meds>/overdose
        <person> ~2 has/have/is ~1=adv <took>/taking ~2 overdose !<back_then>
        <person> ~3-only_i <took> ~1 overdose ~1=adv now/today/tonight/this/earlier/she/he
        <person> ~3-only_i overdosed ~1=adv now/today/tonight/this/earlier/again/$
        <person> ~1 has/have ~1=adv overdosed !<back_then>
        <person> ~2 overdosing
        <person> ~3 took/taken/swallowed ~4 all/whole ~3 <meds>/them
        <took> ~2 his/her/their/my own? pills/tablets ~4 not ~2 answering/wake/waking/respond/responding
        not ~2 answering ~6 took/taken ~3 <meds>
        empty ~2 packet/packets/bottle/bottles/blister/strips/pack/packs/box/boxes
    """,
    ),
    Rule(
        "e.other.act",
        E,
        "other",
        """
        goodbye ~8 at/on ~2 station/bridge/tracks/roof/cliff
        sent/sends/sending ~6 pills/tablets/knife/noose/rope ~6 bye/goodbye
        <person> ~4-only_i jumped off/from/in/out/in
        there is ~3 hanging ~4 $
        <person> ~1 hanging in/from ~3 bathroom/room/cell/door/shower/tree/garage/wardrobe/rail
        <person> ~3 holding ~2 knife/blade/razor/gun/rope/pills/tablets
        pills/tablets in his/her/their mouth
        trying to ~1=adv <kill_himself>
        just ~2 tried ~1 to ~1=adv <kill_himself>
        <person> ~2 near/by/on/towards ~2 railway/tracks/motorway/river/bridge/cliff ~4 $
        got/get out ~5 near/by/onto/on ~2 railway/tracks/road/motorway/river/water
        bag over his/her/their/my head
        <person> ~7-only_i has/have ~1 just hanged/hung/stabbed/shot/drowned <himself>
        one of ~2 patients/residents/clients/users ~4 ligatured/hanging/hanged/hung/ligature/cut/slit
        one of ~2 patients/residents/clients/users ~4 tied ~6 neck
        <person> ~5-only_i hanging/leaning/climbed/climbing ~1 out/off/over ~3 window/bridge/balcony/edge/railing/railings/roof
        will/would not come ~2 down ~3 roof/bridge/ledge/off/$
        <person> ~3 has/got/have ~1=adv a/the/another? ligature ~3 on/round/around/off
        ligature ~4 not ~2 get/off
        cut ~1 his/her/their ~1 throat/wrist/wrists/neck/veins !<back_then>
        <goodbye> ~8 voicemail
        sorry/bye/goodbye/love ~6 phone ~4 off/voicemail/dead/ringing
        said ~3 go/going/gone to the bridge/tracks/river/roof/cliff/sea
        <person> ~5-only_i walked/run/ran/gone/stormed ~1 out/off/to ~10 bridge/tracks/railway/river/cliff/roof/motorway
        <person> ~4-only_i hung/hanged/hanging/shot/stabbed/drowned/drowning ~1=adv <himself> !<back_then>
        <person> ~2 has/is/have/are/just/found ~2 hung/hanged/hanging
        <person> ~5-only_i on/off/at ~3 bridge/roof/rooftop/ledge/cliff/tracks/parapet/balcony/railway/viaduct
        <person> ~5-only_i going/threatening/threatens/about/wants ~2 jump ~1=adv off/from/now/$/out
        about to ~2=adv <kill_himself>
        <person> ~3-only_i trying to ~1=adv <kill> ~1=adv <himself>
        round/around his/her/their/the/patients/sons/daughters ~1 neck
        knife/blade/razor/gun/scissors/glass/rope ~3 to/at/against/round his/her/their ~1 throat/wrist/wrists/head/neck
        <person> ~4-only_i slit/slitting/slashed/slashing/cut ~1 his/her/their/both ~1 wrist/wrists/throat !<back_then>
        <person> ~6-only_i locked/barricaded/shut ~6 room/bathroom/toilet ~8 knife/razor/blade/pills/rope/goodbye/tablets/die/kill/blades/scissors/noose/ligature
        <person> ~6-only_i locked/barricaded/shut <himself> in ~8 with ~2 <means>
        <person> ~5 set ~1 <himself>/clothes on? fire
        goodbye ~8 not ~2 answer/answering/pick/picking/reply/replying
        goodbye ~6 phone ~3 off
        turned/switched ~2 phone off
        suicide note ~6 gone/missing/find/found ~2 her/him/$
        <person> ~3 tied/tying ~4 round/around/neck
        <one_patient>/he/she/they/son/daughter/someone ~2 ligatured
        <person> ~2 tied/has a/the? ligature
    """,
    ),
    Rule(
        "e.other.missing",
        E,
        "other",
        """
        <vulnerable> ~6 <gone>
        <person> ~3-only_i <gone> ~8 <vulnerable>
    """,
    ),
    Rule(
        "e.violence",
        E,
        "violence",
        """
        <person> ~2 attacking/strangling/choking/stabbing/beating ~2 me/my/us/him/her/someone/another
        right now ~6 hitting/beating/kicking
        <person> ~3 kicking/breaking/smashing ~2 door in/down
        <person> ~2 trying to ~1 kill/stab/strangle/rape me/us/her/him/my
        <person> outside ~4 knife/gun/kill/bat
        i ~2 stabbed him/her/them/my/someone
        <person> ~7-only_i has/have/got/holding/with/waving/pulled/carrying/grabbed ~1 a/an/the ~1 knife/gun/weapon/machete/axe/hammer
        knife/gun/weapon/machete/axe/hammer ~3 right? now
        <person> ~4-only_i stabbed/stabbing/shot/strangling ~1=adv !<himself>/down/up/out/pain/pains _
        been stabbed/shot
        stabbed/shot me/us/him/her/someone
        stabbed my <kin>
        someone ~2 breaking/broken in/into
        <person> ~3 attacking/hitting/beating/kicking/hurting/strangling/raping/threatening me/us/her/him/my ~5 now
        right now ~4 attacking/hitting/beating/kicking/hurting me/us/her/him/my
        <person> ~2 threatening to ~1 stab/kill/shoot me/us/her/him/my ~1 now
        being attacked/stabbed/raped/strangled/beaten ~1=adv now/please/help/$
        held hostage
        going to kill me ~1=adv now/tonight/please/help/right
        he is here ~4 kill/knife/hurt
        smashing ~2 house/flat/place/room ~2 up ~5 scared/hiding/now
        hiding ~4 from him/her/them
        hiding in ~3 bathroom/bedroom/toilet/car/cupboard/shed
    """,
    ),
    Rule(
        "e.injury.breathing",
        E,
        "injury",
        """
        can/could not get ~2 <person>/him/her ~1 to ~1 wake/respond/breathe
        foaming ~2 mouth
        not ~1=adv come/came/coming round
        unresponsive ~2 voice/to/$
        not ~2 moving !house/ward/in/home/to/forward/on/anywhere
        no pulse
        face ~3 dropped/drooping/droopy/fallen ~4 side
        one side of ~2 face
        slurring/slurred ~2 speech/words
        asthma attack
        no inhaler
        allergic reaction ~6 swelling/swollen/breathe/throat/severe
        throat/tongue/face ~2 swelling/swollen/closing
        floppy, unrousable
        lips/face/skin ~2 grey/gray/blue
        <body_owner> ~3 gone/going/went/turned ~2 grey/floppy/limp/stiff
        <body_owner> ~3 drowning/electrocuted/drowned !in/by/under/with
        pulled ~3 out of ~2 water/river/bath
        can/could not ~1 feel/find ~2 pulse
        <body_owner> ~4 not ~1 breathing !exercises/techniques/space/well/room
        <body_owner> ~3 stopped breathing
        can/could not ~2 breathe !because/in/for/with/under/for
        <body_owner> ~5-generic_if collapsed !at/in/under/into
        <body_owner> ~3 unconscious/unresponsive
        found ~4 unconscious/unresponsive/collapsed/lifeless/hanging
        <body_owner> ~3 not/cannot ~1=adv wake ~2 $
        <body_owner> ~3 not/cannot ~1=adv wake ~1 up/properly/and
        can/could not ~1 wake ~1 <person>/him/her/them/up
        lips ~2 blue
        <body_owner> ~3 turned/turning/gone/going/went ~1 blue
        choking !hazard/policy/risk/risks
        <body_owner> ~4 fit/fits/seizure/seizures/fitting/seizing ~6 not ~2 stop/stopped/stopping/wake/end/ended
        still fitting/seizing/unconscious/bleeding
        will/would/does not ~1 respond ~2 $
        not responding/moving ~2 $
        cold and ~1=adv blue/stiff/grey/limp
        <person> ~5 not ~1 moving/responding !house/home/ward
        <body_owner> ~3 having/has/had a ~1 fit/seizure/stroke/heart ~1 attack? $
        <body_owner> ~3 having ~1 heart? attack/stroke/seizure !of
        cardiac arrest !audit/policy/training
        chest pain ~6 not breathe/breath/collapsed
    """,
    ),
    Rule(
        "e.injury.body",
        E,
        "injury",
        """
        one of ~2 patients/residents/clients/users ~4 swallowed/collapsed/unconscious/bleeding/stabbed/scalded/choking
        smoke ~3 coming/everywhere/room/under/filling
        house/flat/ward/bed/bedroom/curtains/kitchen/room ~2 on fire
        fell/fallen ~6 stairs/window/roof/balcony/head ~6 not/cannot/blood/moving/unconscious/leg/neck
        hit by ~1 car/bus/lorry/train
        head through ~2 window/glass/door/wall
        glass in ~2 neck/face/arm/eye/head/stomach
        severed, impaled, scalded
        spinal/neck/head injury ~4 now/vomiting/sick/confused/just
        knocked out ~3 not/wake/minutes/cold
        bleeding ~3 after/from ~3 head/wound/leg/arm/stab/cut ~4 not/lots/heavily/badly/stop
        banging/banged/hitting/hit/bang/smashed/smashing/headbanging/bashing/hurt ~1 head ~12 <badly_hurt>
        head banging ~10 <badly_hurt>
        <body_owner> ~4 bleeding ~3 ear/ears/eye/eyes/head/nose/mouth/badly/heavily/lot
        blood ~3 from/out of? ~1 ear/ears/mouth/eye/head/eyes
        <body_owner> ~4 burned/burnt/scalded ~3 badly/face/water
        <body_owner> ~3 swallowed/swallowing ~3 battery/batteries/razor/blade/blades/glass/magnet/magnets/knife/screws/bleach
        <body_owner> ~3 broken/broke ~1 neck/back/skull
        there is ~2 fire
        house/flat/home/ward/kitchen/room/building ~1 on fire
        <body_owner> ~6-generic_if fainted/fainting/passed/blacked/collapsed ~8 blue/thin/heart/weighs/weigh/breathing/cold/skin
        not ~4 drunk/drink/drank/drinking ~2 anything/water/fluid/fluids ~2 for? ~1 <how_long> ~8 <weak_body>
        not ~2 eaten/ate/eat ~3 for? ~1 <how_long> ~8 collapsed/unconscious/confused/cold/freezing/blue/breathing/heart
        heart ~1 fluttering/stopping/stopped
        baby ~3 limp/floppy/blue
    """,
    ),
)
