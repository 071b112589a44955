"""Tablets, places and tools; keeping them; asking how. Names only what a message may name, never how it is done."""

# ruff: noqa: E501 - a pattern is one line

FAMILIES: dict[str, str] = {
    "took": """
        took, taken, taking, swallowed, swallow, swallowing, swallows, drank, drunk, drinking, drink, necked, downed, ate
        eaten, ingested, popped, had, injected, dropped, consumed, swollowed, overdosed, inhaled, scoffed, guzzled, chugged
    """,
    "took_hard": """
        swallowed, necked, downed, ingested, drank, drunk, swollowed, injected, drinking, overdosed, chugged, consumed, done, shot, snorted
    """,
    "meds": """
        tablets, tablet, pills, pill, paracetamol, paracetamols, ibuprofen, meds, medication, medicine, medicines, capsules
        codeine, insulin, antidepressants, sertraline, fluoxetine, citalopram, amitriptyline, propranolol, diazepam
        tramadol, zopiclone, quetiapine, olanzapine, lithium, clozapine, methadone, morphine, opiates, painkillers, aspirin
        sleepers, drugs, packet, packets, box, boxes, bottle, strip, strips, blister, stash, dose, doses, supply, prescription
        antipsychotics, mirtazapine, promethazine, venlafaxine, overdose, sedatives, valium, batteries, battery, sleeping
        fentanyl, benzos, antihistamines, caffeine, melatonin
    """,
    "poison": """
        bleach, antifreeze, weedkiller, weed, poison, disinfectant, detergent, sanitiser, petrol, acid, cleaner
        domestos, screenwash, pesticide, turps, batteries, battery, razor, blade, blades, glass, magnets, screws, coins
        chemicals, cleaning, toilet
    """,
    "lots": """
        lot, loads, plenty, extra, dose, stock
        all, whole, entire, every, many, loads, load, lots, lot, bunch, handful, handfuls, packet, packets, box, boxes
        bottle, strip, strips, rest, bucketload, ton, tons, massive, double, twenty, thirty, forty, fifty, sixty, hundred
        dozens, dozen, fistful, pile, heap, blister, overdose, #, several, ten, fifteen, twelve, sixteen, full, more
    """,
    "means": """
        pills, tablets, rope, noose, razor, razors, blade, blades, knife, gun, ligature, belt, cord, cable, meds
        medication, paracetamol, insulin, scissors, shoelaces, lighter, bleach, stash, helium, charcoal, hosepipe
    """,
    "keeps": """
        stashes, saves, hides, hoards, keeps, stockpiles, collects, pinched
        saved, saving, save, stockpiled, stockpiling, stockpile, hidden, hiding, hide, hoarded, hoarding, collecting
        collected, storing, stored, stashed, stashing, kept, keeping, bought, buying, ordered, gathering, gathered
        counting, counted, lined, lining, laid, staring, looking, stolen, stealing
    """,
    "plan_kept": """
        <keeps> ~2 up? ~4 <meds>/rope/razors/razor/blades/blade/noose/ligature/helium/charcoal/knife !<not_kept>
        <meds> ~3 saved/hidden/stashed/stockpiled/hoarded/stored/ready/lined up?
        got/have/has/bought/found/made/hidden/hiding/holding/ordered ~3 noose/rope/ligature/blade/blades/razor/razors
        know/knows/decided/planned/planning/worked/figured/chosen ~1 exactly? how/when/where/out/date/way ~4 do/doing/end it
        planned/planning/plan how ~3 do/die/kill/end
        got/have/has/made/with ~2 plan/plans to ~1=adv die/kill/end/hurt/do/hang/overdose/jump/harm/suicide
        got/have/has ~1 suicide plan
        picked/chosen/set a? date ~3 die/end/kill/myself
        <searching> ~1 up? ~2 <ways_to_die>
        <searching> ~1 up? ~3 <suicide_word>/hanging/overdose/overdosing/nooses/bridges
    """,
    "not_kept": "reminder, policy, storage, for, on, from, safely, side, review, list",
    "searching": "googling, googled, google, searching, searched, search, looking, looked, researching, researched, reading, look",
    "ways_to_die": """
        way/ways/how/methods/method ~4=adv die/dying/end/suicide/hang/overdose/disappear
        way/ways/how/methods/method ~3=adv kill <myself>/<himself>/<oneself>
        <suicide_word> method/methods/ways/note/notes/forums/websites
        how many/much ~2 <meds>
    """,
    "would_kill": "would/to/will/does/could/can/it/takes/take ~4 kill/die/fatal/lethal/deadly/overdose/end/enough/dangerous/dead/od",
    "easiest": """
        easiest, painless, quickest, fastest, easy, quick, fast, peaceful, peacefully, gentlest, surest, guaranteed, painful
        effective, reliable, foolproof, deadliest, lethal, best, good, quietest, cleanest, simple, simplest, certain
    """,
    "die_any": """
        <die>
        go $
        kill/hang/end/drown/poison/strangle/gas/hurt/harm/cut/starve/suffocate/shoot <oneself>/<myself>/<himself>
        kill/hang/hurt someone/somebody
        commit ~1 <suicide_word>
        <suicide_word> !prevention/policy/rates/risk
        self harm
        overdose
        die by
        end a/your life
        bleed out
    """,
    "counted": "people, patients, incidents, deaths, staff, children, young, admissions, cases, times, inpatients, residents, times",
    "hide_it": """
        where ~5 hide/hiding/hidden/hid ~3 <sharp>
        look like ~2 accident
        hide/hiding/conceal/concealing/cover ~3 cuts/scars/cutting/scratches/self/marks/wounds/burns/vomiting/purging
        hide/hiding/sneak/sneaking/smuggle/smuggling/get/getting/bring/conceal/keep ~5 <sharp> ~6 <past_staff>
        stop staff/them/nurses ~1 finding/noticing/seeing ~2 <sharp>/cuts/scars
        <hurt>/<kill>/weight/eat/eating/vomit/purge/overdose/die ~6 without ~2 staff/them/nurses/anyone/nurse/mum/parents ~2 noticing/knowing/finding/seeing/know/notice
        cheek/cheeking ~1 <meds>
    """,
    "sharp": """
        sharp, blade, blades, razor, razors, knife, glass, scissors, lighter, ligature, rope, cord, tablets, pills, meds
        medication, something, charger, cable
    """,
    "past_staff": "past, search, searched, staff, nurses, scanner, security, ward, onto, into, wand, checks, obs, observations",
}
