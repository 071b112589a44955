"""The harmless company of dangerous words."""

# ruff: noqa: E501 - a pattern is one line

FAMILIES: dict[str, str] = {
    "thing_that_kills": """
        this, that, it, spreadsheet, form, forms, heat, traffic, waiting, wait, paperwork, commute, suspense, deadline
        deadlines, workload, job, work, meeting, meetings, email, emails, computer, system, website, server, shift, shifts
        admin, bureaucracy, weather, diet, gym, password, printer, software, wifi, jargon, acronyms, audit, report
        hill, stairs, exam, essay, coursework, rota, stress, cost, price, prices, queue, portal, hayfever, course, process
    """,
    "machine": """
        phone, battery, laptop, car, computer, wifi, signal, plant, plants, printer, line, link, links, screen, server
        website, internet, link, connection, system, app, flies, mouse, keyboard, process, project, engine, light, lights
    """,
    "office": "contract, lease, subscription, tenancy, call, session, meeting, shift, placement, email, membership, course, day, year",
    "small_wish": "write, fill, sit, read, work, do, go, use, attend, eat, miss, admit, watch, listen, ask, wear",
    "low": """
        low, down, depressed, lonely, alone, sad, anxious, hopeless, worthless, useless, empty, numb, scared, terrified
        desperate, overwhelmed, broken, lost, miserable, awful, terrible, rubbish, ashamed, exhausted, stressed, shit
        struggling, frightened, trapped, isolated, unloved, tearful, heartbroken, unwell, panicking, helpless, unreal
        nothing, upset, worried, distressed, crap, unwanted, invisible, unhappy, fragile
    """,
    "so": "so, very, really, completely, totally, all, feel, feeling, am",
}
