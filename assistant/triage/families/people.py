"""Who is meant, when it was, and the small words between."""

# ruff: noqa: E501 - a pattern is one line

FAMILIES: dict[str, str] = {
    "only_i": "i",
    "i_me": "i, me, my, myself, mine",
    "first_person": "<i_me>, we, us, our",
    "third_person": "he, she, him, her, his, himself, herself, themselves, themself",
    "finds": "found, find, saw, seen, discovered, read",
    "in_care": "patient, pt, client, resident, inpatient, tenant",
    "says": "said, says, saying, texted, texts, messaged, emailed, wrote, shouting, shouted, screaming",
    "group": "staff, team, teams, ward, wards, service, services, trust, trusts, commissioners, providers, collaborative, system",
    "i": "i, me",
    "my": "my, our, mine, us, me",
    "kin": """
        son, sons, daughter, daughters, child, children, boy, girl, kid, kids, lad, lass, toddler, teenager, teen
        brother, brothers, sister, sisters, sibling, twin, mum, mother, dad, father, parents, husband, wife, partner
        boyfriend, girlfriend, fiance, fiancee, ex, friend, friends, mate, bestie, cousin, nephew, niece, uncle
        auntie, aunt, aunty, grandad, grandfather, grandma, grandmother, nan, nanna, gran, granny, grandson
        granddaughter, grandchild, stepson, stepdaughter, stepdad, stepfather, stepmum, stepmother, flatmate, housemate
        neighbour, colleague, student, baby, roommate, loved, old, yo, sibling, family, lodger, foster, mums, dads, husbands, wifes, wives, partners, nans, grandads
    """,
    "he": "he, she, they, someone, somebody",
    "him": "him, her, them",
    "his": "his, her, their",
    "patient": """
        patient, patients, resident, residents, client, clients, inpatient, inpatients, tenant, user, users
        young, person, people, prisoner, prisoners, adults, children, detainee, detainees, learners, pupil, pupils
    """,
    "one_patient": "patient, resident, client, inpatient, tenant, user, person, pupil, girl, boy, lady, man, woman, lad, lads",
    "person": "<kin>, <he>, <one_patient>, who",
    "all_people": "<person>, <patient>",
    "myself": "myself, ourselves",
    "himself": "himself, herself, themselves, themself, hisself, theirself, theirselves",
    "oneself": "yourself, oneself, urself, yourselves",
    "soon": """
        now, tonight, today, tomorrow, soon, immediately, morning, weekend, monday, tuesday, wednesday, thursday, friday
        saturday, sunday, anyway
        this morning/afternoon/evening/week/weekend
        right now
        in a minute/bit/moment
        in ~1 minutes/hours/hour
        later today/on
        as soon as
        before ~4 finds/find/stops/stop/wakes/wake/comes/come/gets/get
        when/after/once/until/while ~4 out/asleep/gone/leaves/leave/goes/bed/away/sleeping/home/work/back
    """,
    "adv": """
        just, really, so, to, only, be, all, literally, fucking, fuckin, fking, fcking, bloody, very, much, also, the
        honestly, still, even, actually, always, badly, bad, sometimes, i, was, were, am, could, would, it, had, have
        been, never, a, bit, lot, definitely, seriously, desperately, constantly, kind, kinda, of, sort, that, like
        often, keep, keeps, again, every, day, maybe, probably, quite, truly, totally, basically, now, do, did, please
        soon, quickly, quietly, finally, proper, well, right, too, feel, feeling, oh, god, make, up, genuinely, go
        constantly, myself, getting, start, started, being, already, how, kept, these, having, any, properly, sure
    """,
    "ago": "ago, years, year, childhood, past, previously, before, history, historic, used, once, ages, decade, decades",
    "day": "day, days, week, weeks, night, nights, month, fortnight, meals",
    "how_long": """
        #/two/three/four/five/six/seven/several/many/ten/a/couple/few of? ~1 <day>
        days, week, weeks, fortnight, anything, yesterday, monday, tuesday, wednesday, thursday, friday, saturday, sunday
        all day/week
    """,
    "long_ago": """
        a long time ago
        years/decades/ages ago
        last year
        years back/before
        in #
        when i/he/she/they was/were/am ~4 <young_word>/school/#
        as a child/teenager/kid/teen/student
        in ~2 twenties/teens/past/childhood/nineties/eighties/youth/lockdown/covid
        long time ago
        used to
        history of
        previously
        during ~1 lockdown/covid/pandemic
        at school/university/uni
    """,
    "season": """
        summer, winter, spring, autumn, christmas, january, february, march, april, june, july, august, september, october
        november, december
    """,
    "back_then": """
        <long_ago>
        last month/week/summer/winter/spring/autumn/christmas/january/february/march/april/may/june/july/august
        months/weeks ago
        ~2 ago
    """,
    "not_lately": """
        last year
        years/months/decades/ages ago
        ~3 years/year/decades ago/back
        when i/he/she/they was/were
        in # !minutes/mins/one/hour/hours
        before
        every/each/with/daily/twice/as/per
        ~2 every/each/daily/as/with/at !day
        a day/week
    """,
    "young_word": "young, younger, small, little, child, kid, teenager, teen",
    "not_mine": "expectancy, story, partner, skills, sentence, experience, experiences, seriously, insurance, savings, coach, events",
    "generic_if": "if, when, where, after, whether",
    "ward_person": "patient, resident, inpatient, client, detainee, user, prisoner, tenant, learner",
    "ward_people": "patients, residents, inpatients, clients, detainees, users, prisoners, tenants, learners, staff, nurses",
    "vulnerable": """
        vulnerable, autistic, autism, dementia, nonverbal
        learning disability/disabled/disabilities/difficulties
        non verbal
    """,
}
