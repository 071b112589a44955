"""Bodies in danger: not breathing, not eating, head injury, birth; and voices."""

# ruff: noqa: E501 - a pattern is one line

FAMILIES: dict[str, str] = {
    "body_owner": "<kin>, <he>, <one_patient>, i, someone",
    "badly_hurt": """
        stand, walk, talk, see, hear, slurring, shaking
        blood, bleeding, sick, vomiting, sleepy, drowsy, unconscious, confused, swollen, ear, fit, concussion, open, eye
        dizzy, knocked, unwell
    """,
    "weak_body": """
        cramping, cramps, purple, jaundiced, shower, passes, blackouts, rate
        faint, fainting, fainted, faints, collapse, collapsed, collapses, dizzy, weak, cold, freezing, confused, blue
        heart, stand, walk, unconscious, chest, pulse, grey, shaking, palpitations, blood, drowsy, bed, breath, drip
        thin, skeleton, bones, passing, passed, lightheaded
    """,
    "starving": """
        not ~2 eat/eating/eaten/ate/drink/drinking/drunk
        starving, starves, anorexia, anorexic, bulimia, bulimic, starved
        lost ~3 weight
    """,
    "refuses": "refuse, refuses, refusing, refused, stopped, stop, wont, declining, denying",
    "make_sick": """
        make/makes/making/made <myself>/<himself> ~1=adv sick/vomit/throw
        throwing/throw/throws up
        binge, bingeing, purge, purging, vomiting
    """,
    "commands": """
        tell, tells, telling, told, order, orders, ordering, ordered, command, commands, commanding, say, saying, says
        make, making, want, wants, said, shout, shouting, scream, screaming, asks, asking, force, forcing, instructing
    """,
    "inner": """
        satans
        voice, voices, head, brain, mind, demon, demons, monster, devil, satan, god, jesus, allah, spirits, ghost, ghosts
        tv, radio, aliens, angels, angel, phone, shadows, thoughts
    """,
    "newborn": """
        pregnant
        had/have/having a/my/our ~1 baby
        gave/given/giving birth
        since/after ~1 baby/birth/babys ~1 came/born
        since/after ~1 birth
        new mum/mother/dad
        newborn, postnatal, postpartum, pregnancy, midwife, postnatally
        my/our/the/her/his ~2 baby
        baby ~3 weeks/months/days old
        weeks/months/days old baby
    """,
    "gone": """
        gone/went out ~3 night/dark/cold/alone
        nobody ~1 knows where ~1 he/she/they
        ran/run/running/walked/walking/gone/climbed/broke/broken out of? ~3 hospital/ward/unit/home/school/house/window
        got out ~1 of ~2 ward/hospital/unit/house/garden
        left the ward/hospital/unit and ~3 not
        did/does not ~1 come home
        not know where ~3 is/are
        missing !from/out/data/page/appointments/school/the/a/my/his/her/home
        missing from ~2 ward/hospital/home/unit/care
        run/ran/running off/away
        absconded
        gone awol
        gone missing
        went missing
        disappeared
        escaped
        went off
        walked out of ~2 ward/hospital/unit/home/school
        not ~2 come/came/returned/return/back ~1 back/home/from
        can/could not find/reach/get/contact ~1 him/her/them/hold
        not ~2 answer/answering ~3 phone/calls/texts/door
        not know where ~1 he/she/they
        no idea where ~1 he/she/they
    """,
}
