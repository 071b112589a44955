"""Words of what is not answered here: medicines, diagnoses, records, law, other nations, pastimes."""

# ruff: noqa: E501 - a pattern is one line

FAMILIES: dict[str, str] = {
    "orders": """
        instructions, instruction, rules, rule, prompt, prompts, guidelines, guardrails, restrictions, orders, training
        told, said, programming, directions, filters, safety
    """,
    "role": """
        dan, doctor, gp, psychiatrist, psychologist, nurse, lawyer, solicitor, judge, pharmacist, therapist, evil, hacker
        unrestricted, uncensored, free, chatgpt, assistant, human, pirate, expert, character, villain, consultant
    """,
    "document_says": "document, guidance, text, page, file, pdf, policy, note, system",
    "notes": """
        notes, note, clinical notes, handover, entry, entries, letter, summary, records, report, transcript
        these/this/the/his/her/my/patient clinical? ~1 notes/note/record/records/letter/entry/handover
    """,
    "record": "record, records, notes, file, files, results, medical, casenotes, chart, careplan, rio, history",
    "owner": "my, his, her, their, our, this, patient, patients, sons, daughters, mums, dads, brothers, sisters, is, the",
    "owner_named": "my, his, her, their, patient, patients, sons, daughters, mums, dads",
    "whom": "my, he, she, i, him, her, his, the, this, patient, <kin>, me, our, mr, mrs, ms, miss, dr, jane, john, smith",
    "whom_named": """
        he, she, they, mr, mrs, ms, miss, jane, john, smith, jones
        my ~1 <kin>
        our ~1 <kin>
        this/that/the patient/resident
    """,
    "whom_private": "he, she, neighbour, colleague, boss",
    "private": "patient, patients, nurse, doctor, consultant, psychiatrist, victim, him, her, resident, staff",
    "medicine": """
        medication, medications, medicine, medicines, meds, drug, drugs, tablet, tablets, pill, pills, antipsychotic
        antipsychotics, antidepressant, antidepressants, ssri, ssris, sedative, sedatives, benzo, benzos, benzodiazepine
        olanzapine, risperidone, clozapine, quetiapine, aripiprazole, haloperidol, lithium, sertraline, fluoxetine
        citalopram, escitalopram, mirtazapine, venlafaxine, diazepam, lorazepam, clonazepam, promethazine, zopiclone
        methylphenidate, ritalin, elvanse, lamotrigine, valproate, depakote, carbamazepine, pregabalin, gabapentin
        melatonin, propranolol, amitriptyline, duloxetine, paliperidone, depot, depots, zuclopenthixol, procyclidine
        paracetamol, ibuprofen, methadone, buprenorphine, naltrexone, injection, prozac, valium, atomoxetine, steroids
        painkillers, codeine, insulin, stabiliser, stabilisers, ketamine, cannabis, zyprexa, abilify, prescription
    """,
    "may": """
        can, could, should, may, shall, safe, ok, okay, allowed, want, going, how, better, advise, need, if, when, will
        about, thinking, planning, dangerous, happens, alright, wise, fine
    """,
    "him_or_me": "he, she, i, we, him, her, me, they, <kin>",
    "change_medicine": """
        stop, stopping, quit, quitting, skip, skipping, double, doubling, halve, halving, reduce, reducing, increase
        increasing, lower, lowering, start, starting, restart, taper, tapering, wean, weaning, switch, switching, swap
        swapping, ditch, drop, up
        come/coming/go/going/get/getting off
        cut/cutting down
        cold turkey
        not take/taking
    """,
    "condition": """
        autism, autistic, adhd, add, bpd, bipolar, schizophrenia, schizophrenic, psychosis, psychotic, depression
        depressed, anxiety, ptsd, cptsd, ocd, anorexia, anorexic, bulimia, arfid, eupd, borderline, dementia, psychopath
        narcissist, narcissistic, manic, mania, delusional, paranoid, dyslexia, dyspraxia, tourettes
        personality/eating/mood/attachment/conduct disorder
        learning disability/difficulty/difficulties
        mental illness/disorder
        mentally ill
    """,
    "measure": """
        bmi, pulse, potassium, weight, heart, temperature, sodium, glucose, qtc, ecg
        blood pressure/sugar/test/tests/level/levels
        lithium/clozapine level/levels
    """,
    "number_talk": "is, of, at, under, below, above, #, was, over",
    "decided": """
        discharged, admitted, detained, sectioned, moved, transferred, placed, released, secluded, restrained, recalled
        medicated, allowed, given, sent, kept, granted, hospitalised
    """,
    "not_right": "not, really, still, now, just",
    "legal_paper": "letter, statement, appeal, complaint, argument, application, email, case, submission, claim, defence",
    "legal_matter": """
        illegal, illegally, unlawful, unlawfully, section, sectioned, tribunal, court, sue, judge, detention, solicitor, detained
        compensation, negligence, lawyer, prosecute
    """,
    "nation_service": "nhs scotland/wales/24",
    "pastime": """
        poem, poems, song, songs, limerick, limericks, joke, jokes, story, stories, haiku, rap, sonnet, riddle, essay, novel
        blog, tweet, script, code, recipe, playlist, quiz, cv, speech, rhyme, game, crossword, screenplay, advert
    """,
    "sport": """
        football, cricket, rugby, tennis, match, game, cup, league, election, f1, race, euros, final, arsenal, liverpool, chelsea
        boxing, snooker, darts, olympics
    """,
    "hello": """
        hi, hiya, hello, hey, hullo, heya, yo, morning, afternoon, evening, thanks, thank, cheers, bye, goodbye, greetings
        howdy, ok, okay, great, cool, perfect, brilliant, thankyou, hallo, alright
        good morning/afternoon/evening/day/night
        thank you
        see you
        how do you do
        that is helpful/great/all
        that was ~2 helpful/great/useful
    """,
    "after_hello": """
        there, everyone, all, you, again, homeward, bot, so, very, much, for, now, your, help, mate, please, later
        that was ~2 helpful/great/useful
        that is ~2 helpful/great/useful/all/everything
        thank you
        thanks, bye, goodbye
        for ~2 help/helping/that/answering/this
    """,
    "please": "please, can, could, will, would, you, just, and, then, now, tell, me, say, if, whether",
}
