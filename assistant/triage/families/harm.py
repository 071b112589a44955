"""Hurting oneself, being hurt, hurting others: the acts and whom they meet."""

# ruff: noqa: E501 - a pattern is one line

FAMILIES: dict[str, str] = {
    "hurt": """
        hurt, hurting, hurts, harm, harming, harms, harmed, cut, cutting, cuts, burn, burning, burns, burnt, burned
        scratch, scratching, scratches, scratched, bang, banging, bangs, hit, hitting, hits, punch, punching, punches
        bite, biting, bites, bit, slit, slitting, slash, slashing, slashed, injure, injuring, injures, injured, scald
        scalding, pinch, pinching, headbutt, headbutting, slap, slapping, slaps, carve, carving, mutilate, mutilating
        punish, punishing, branding, abuse, abusing, gouge, gouging, picking, stab, stabbing, bleed, hitted, damaging
    """,
    "wound": """
        hammering, grazing, scraping, scraped, biting, tearing, tore, poking, poked, inserting, inserted, tie, tying, tied, raking
        put/putting/stub/stubbing/stubbed ~1 out? ~1 fags/cigarettes/cigarette/lighter/fag ~1 out? on
        cut, cutting, cuts, burn, burning, burns, burned, burnt, scratch, scratching, scratched, slit, slitting
        slash, slashing, slashed, carve, carved, carving, bite, biting, punch, punching, bang, banging, hit, hitting, slice
        slicing, sliced, scald, headbutt, hurt, hurting, harm, harming, gash, gashed, smash, smashing, stab, stabbing
        pulling, pulled, ripping, ripped, picking, reopening, reopened, opening, digging, injuring, damaging
    """,
    "body": """
        arm, arms, wrist, wrists, leg, legs, thigh, thighs, skin, face, body, stomach, belly, head, hand, hands, veins
        forearm, forearms, throat, neck, chest, shoulder, hip, hips, knuckles, feet, foot, ankle, ankles, stitches
        scabs, wounds, wound, scars, flesh
    """,
    "hurt_myself": """
        make/makes/made/making <myself> ~1=adv bleed/bruise/hurt/vomit
        things/something/objects/it in/into my wounds/cuts/wound/arm/arms/stitches
        i ~2=adv ligature/ligatures/headbang/ligaturing
        i ~5 tie/tied/tying/use/using/hide/hidden/hid/hiding/have/got/need ~3 ligature/ligatures/noose/blades !policy/points/cutter/cutters/risk/free/audit
        i ~1=adv cut every/each/most/all
        i ~2=adv overdose/self when/every/each/again/if
        <afraid>/thinking/think/obsessed ~5 knives/blades
        <wound> ~4 on/into/in/round/around my own? ~1 <body>
        hit/hitting/smash/bash ~2 my ~1 <body>/legs/self with
        scratch/scratching/picking/pick/bite/biting/rub ~4 bleed/bleeds/raw/blood/bled
        carve/carved/carving ~3 words/name/into
        swallow/swallowed/swallowing/insert/inserted/inserting ~3 spring/pen/battery/batteries/screws/objects/object/things/coins/pins/something/needle/glass
        sharper/sharp to ~1 cut/use
        need something sharp/sharper
        tie/tying/tied ~3 things/something/it ~1 round/around
        <hurt> my own
        <hurt> ~1=adv <myself>
        <hurt> ~1 my/me own? ~1=adv <body>/<myself>
        <wound> my ~1 <body>
        i ~2=adv <hurt> me
        hurt me on purpose
        hurt/harm me !when/by/in/feelings/that/deeply/because/and/so/if/yesterday/today/at/every/a/all
        punch/punching/headbutt/hit walls/wall
        bang/banging my head
        pull/pulling ~1 stitches/hair ~1 out !over
        stop me hurting
        damage to my body
    """,
    "hurt_himself": """
        cuts/scars/burns ~3 on ~2 my ~1 <kin> <body>
        found cuts/scars/blood/blades ~6
        <himself> ~2 hanging/dead/dying/hanged/bleeding/hurt
        cuts/scars/burns ~3 on ~3 <body>
        cuts/scars/burns/scratches/marks ~2 over/on/up/down his/her/their ~1 <body>
        cuts/scars ~2 all over
        written/writing/wrote ~2 about dying/death/suicide
        <wound> ~4 on/into/in his/her/their own? ~1 <body>
        hits/hitting/punches/punching/bites/biting/slaps/scratches/hit/smashes <himself>
        <himself> ~3 until ~2 bleeds/bleed
        his/her/their own? head ~3 against/on/wall
        picks/scratches/bites ~4 bleed/bleeds/raw
        carves/carved/carving ~4 his/her/their
        <hurt> ~1=adv <himself>
        <wound> his/her/their own? ~1 <body>
        <hurt> ~1 own <body>
        <self_harm_word>
        cutting !the/back/down/costs/budgets/out/off/edge/through/short/it/and/beds/waiting/delays/services/staff/funding
        bang/banging/bangs his/her/their head
        hurts/hurt on purpose
    """,
    "attack": """
        kill, killing, stab, stabbing, hurt, hurting, harm, harming, attack, attacking, strangle, strangling, murder
        murdering, smother, smothering, punch, punching, hit, hitting, shoot, shooting, beat, beating, rape, burn, poison
        poisoning, suffocate, drown, choke, kicking, batter, bash, slap, shake, smash, lynch, cut, torture, headbutt
    """,
    "target": """
        <kin>, him, her, them, someone, somebody, people, everyone, everybody, anyone, others, staff, nurse, nurses, doctor
        my ~2 <kin>/boss/doctor/nurse/neighbour/carer/teacher/worker/psychiatrist/keyworker/consultant/manager/landlord
        the/a/that/this/another/other/our/his ~2 <kin>/staff/nurse/nurses/doctor/patient/man/woman/guy/devil/people/person/bastard/patients/worker
        you all
        one of ~2 <kin>/staff/nurses/patients
        us both
        us all
    """,
    "urge": "urge, urges, impulse, impulses, temptation, desire, fantasies, fantasy, fantasising",
    "abuser": """
        staff, nurse, nurses, carer, carers, worker, workers, hca, keyworker, doctor, guard, guards, security, manager
        they, he, she, someone, somebody, man, men, woman, guy, teacher, uncle, dad, father, mum, mother, stepdad, aunt
        stepmum, stepfather, stepmother, husband, wife, partner, boyfriend, girlfriend, ex, brother, sister, grandad
        cousin, flatmate, neighbour, landlord, housemate, patient, resident, assistant, stranger, boss, mate, family, who
        lady, people, one, patients, residents, foster, lads, boys, girls, priest, coach, lodger, parents
    """,
    "does_harm": """
        push, shove, shake, shook, shaking, punish, punishes, punished, kneel, knelt, spank, spanked, whip, whipped, hurted
        harass, harassed, harasses, harassing, belittles, belittle, humiliates, intimidates, intimidate, stamped, headbutted
        stamps, smack, smacks, smacked, throttled, fondled, fondles, blackmails, blackmail, blackmailing, threaten, tease, teases
        hit, hits, hitting, hurt, hurts, hurting, slap, slaps, slapped, slapping, punch, punches, punched, punching, kick
        kicks, kicked, kicking, beat, beats, beating, beaten, bite, bites, biting, choke, choked, chokes, strangle, strangled
        strangles, strangling, abuse, abuses, abused, abusing, touch, touches, touched, touching, rape, raped, rapes, raping
        assault, assaulted, assaults, attack, attacked, attacks, drag, drags, dragged, dragging, burn, burned, burnt
        pushed, pushes, shoved, shoves, molested, molests, groped, gropes, neglect, neglects, neglected, mistreat
        mistreated, mistreats, mistreating, bully, bullies, bullied, bullying, starve, starves, starved, whips, grabs
        grabbed, pinched, pinches, exploit, exploits, threatens, threatened, threatening, tortures, torture, degrade, spat
        kissed, kisses, stalks, stalking, stalked, manhandled, manhandles, jab, jabbed, hitted, pulls, twisted, twists
    """,
    "harmed": """
        hurt by/on/in/there/here/again/every/at
        being hurt
        hit by/on/at/again/$
        slapped, punched, kicked, beaten, strangled, abused, raped, assaulted, dragged, molested, groped, mistreated
        neglected, bullied, starved, exploited, groomed, choked, tortured, threatened, manhandled, trafficked, stalked
        beaten up
        sexually abused/assaulted
        treated like ~2 animal/dirt/prisoner/rubbish
        treated badly/cruelly/roughly/terribly
    """,
    "handles": """
        pin, pins, pinned, pinning, hold, holds, held, holding, restrain, restrains, restrained, sit, sits, sat, grab
        grabs, grabbed, sitting, kneel, kneels, kneeling, knelt
    """,
    "roughly": """
        bruise, arm, back, screamed, wrists, handcuffs, prone, marks
        breathe, breath, floor, face, hurt, hurts, bruises, bruised, crying, screams, screaming, roughly, hours, neck, throat
        chest, down, rough
    """,
    "locks": "strap, straps, strapped, lock, locks, locked, locking, shut, shuts, trap, traps, trapped, tie, ties, tied, chain, chained, confine, leave, left",
    "steals": "take, takes, took, taking, steal, steals, stole, stolen, stealing, control, controls, spends, spending, nicks, nicked",
    "teller": "i, me, myself, we, us",
    "told_of": "<kin>, he, she, him, her, his, <one_patient>",
    "danger_word": """
        noose, nooses, ligature, ligatures, ligatured, ligaturing, overdos*, <suicide_word>, unalive*, slit, slitting, slashed
        drowning, suffocate, suffocating, bleeding, bleed, bleeds, razor, razors, blade, blades, knife, knives, gun, petrol
        stab, stabbed, stabbing, strangled, strangling, hanged, poison, poisoned, poisoning, starving
        cutting <himself>/<myself>
    """,
    "abuse_word": """
        rape, raped, raping, molest*, groomed, grooming, abuse, abused, abusing, abusive, abuses, assaulted, assaulting
        beaten, punched, kicked, slapped, bruises, bruised, strangled, trafficked, exploited, neglected, blackmail*, violent
        attacked, attacks, attacking, threatened, threatens, threatening, stalking, tortured, torture, humiliat*, naked
    """,
}
