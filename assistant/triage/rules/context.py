"""What stands round a danger: who is named, what is asked, when it was."""

# ruff: noqa: E501 - a pattern is one line

from assistant.triage.rule import Mask

POLICY = Mask(
    "context.policy",
    """
    policy, policies, pathway, pathways, guideline, guidelines, guidance, training, kpi, kpis, reported, figures, figure
    definition, definitions, define, defined, defines, specification, specifications, ng225, ng43, ng10, nice, strategy
    statistics, stats, data, rate, rates, incidents, audit, audits, framework, standard, standards, protocol, protocols
    procedure, procedures, evidence, research, study, studies, trends, reduction, reduced, reduce, reduces, reducing
    prevention, measure, measures, measured, benchmark, benchmarking, commissioning, commissioner, commissioners
    collaborative, collaboratives, metric, metrics, dashboard, target, targets, register, criteria, threshold, ambition
    thresholds, mortality, summarise, summarize, learning, essay, dissertation, toolkit, mandatory, strategic, postvention
    compliant, recorded, ligatures, contract, anti, national, analysis, alliance
    points/point/risks/assessment reduction/audit/assessment/assessments/points
    code of practice
    annual report
    how many !<meds>
    number/numbers/percentage/proportion of
    what does ~6 mean/stand/say
    what is ~1=adv a/an/the ~4 policy/difference/meaning/role/process/procedure/definition
    difference between
    serious incident/incidents
    patient safety
    template, reports, investigate, investigates, investigated, investigation, allegation, allegations, coroner
    inquest/inquests/inspection/inspected/cqc/ofsted
    lead/leads/leading/led on/for/the
    risk assessment/management/assessments/register
    safety plan/plans/planning
    service/model/programme/project/business case/plan
    mental health act
    quality/safety improvement/standards
    awareness/world <suicide_word>/day/week/month/mental
""",
)
ASKS = Mask(
    "context.asks",
    """
    ^ what/which/who/where/when/how/why/is/are/does/do/can/could/should
    ^ _ what/which/who/where/how/does/do/can
    how do/can/does/should/would/to
    what is/are/do/does/can/should/would/if/happens/happened
    which team/service/form/pathway/unit/policy/guideline/collaborative/trust/ward/services
    who do/does/is/can/should/runs/leads/reviews/to
    where can/do/is/should/to
    eligible, referral, refer, route
    is there/she/he
""",
)
ASKS_HELP = Mask(
    "context.asks_help",
    """
    what/which/where ~3 help/support/service/services/team/therapy/treatment/advice/group/unit
    how can/do/could i/we ~3 help/support/get/find/refer/access
    who can/could ~3 help/talk/support
    is there ~3 help/support/group/service/therapy/team
""",
)
NOT_YET = Mask(
    "context.not_yet",
    """
    if/when ~4 becomes/became/gets/starts/ever/were
    in ~1 future
    in case
""",
)
KIN_NAMED = Mask(
    "context.kin",
    """
    my/our/his/her ~2 <kin>
    foster child
    ^ ~1=adv mum/dad/nan/grandad/gran
""",
)
HE_SHE = Mask("context.he_she", "he, she, him, her, his")
PATIENT_NAMED = Mask(
    "context.patient",
    """
    patient, patients, resident, residents, client, clients, inpatient, inpatients, caseload, prisoners, learners, students
    young/service/autistic person/people/user/users/adults
    someone, people, children, adults, everyone, detainees, men, women, boys, girls, anyone, somebody, staff
    a person/man/woman/child/friend/colleague/adult/teenager/pupil
""",
)
AT_HAND = Mask(
    "context.at_hand",
    """
    tonight, now, immediately, urgent, urgently, imminent
    just told/said/texted/tried/cut/took/taken/found
    today, just
    going/about to
""",
)
STAFF_VOICE = Mask(
    "context.staff_voice",
    """
    my/our/the ~1 caseload/ward/unit/team/patients/patient/service/resident/client/residents/clients
    i support a/an/some/people
    i work/manage/run/nurse
    as a ~2 nurse/worker/carer/manager/doctor/commissioner
    we look after
    we have a
    one of ~2 patients/residents/clients
    a patient/client/resident ~6
""",
)
HELD = Mask(
    "context.held",
    """
    staff/nurse/nurses/ward/hospital/unit/provider ~3 hold/held/holding/holds/pin/pinned/pins/restrain/restrained/restrains me/him/her/them/my
    staff/nurse/nurses/ward/hospital/unit/provider ~3 restraining
    held/pinned/hold ~4 by ~2 staff/nurses/nurse
""",
)
HELD_BY_THEM = Mask(
    "context.held_by_them",
    """
    they ~2 hold/held/holding/pin/pinned me/him/her ~4 down/floor/face
    restrain, restrains, restrained, restraining, restraint
""",
)
WORSE = Mask(
    "context.worse",
    """
    hit, punched, kicked, slapped, choked, dragged, stripped, laughed, broke, broken, fracture, fractured, unconscious, blood
    bleeding, throat, neck, breathe, breath, breathing, sexual, touched, raped, threatened, food, naked, revenge, punish
    punishment, beat, beaten, pain, knee, kneeling, knelt, sat, sit, sitting, passed, collapsed, spat, swore, every, fun
    ~1 right now
    will/would/did not stop
    he/she/<kin> ~2 hold/holds/held/pin/pins/pinned/restrain/restrains/restrained me
""",
)
ASKS_RIGHT = Mask(
    "context.asks_right",
    """
    allowed/legal/lawful $
    is/are that/this/it/they/staff ~1 allowed/legal/lawful/right
    can/could they/staff/nurses ~1=adv do ~1 that/this
    who/how do/can/should/would i/we ~1 complain/tell/ask/report/see
    do i/we complain
    what do/can/should i/we do
    who to complain/tell/ask
    what are my/his/her rights
    do/does/did they/staff have to write/record/tell/report
""",
)
KEPT_LONG = Mask(
    "context.kept_long",
    """
    been/stuck/kept ~1 here ~2 years/year/months/month/weeks/week/ages
    been/stuck/kept ~1 in/on ~2 hospital/ward/unit ~2 years/year/months/month/weeks/week/ages
    why am i ~1=adv in hospital
""",
)
EARLIER = Mask(
    "context.earlier",
    """
    <back_then>
    in/since/back ~3 <season>
    since then
""",
)
LEAVE_REFUSED = Mask(
    "context.leave_refused",
    """
    no/not/never/stopped/stop/refuse/refused/cancelled/lost/took/without ~4 leave
    leave ~4 stopped/refused/cancelled/taken/gone/off
    not give/let/allow ~5 out $
    not give/let/allow ~3 hour/minutes/minute out
    not ~1 allowed out
""",
)
LONG_AGO = Mask("context.long_ago", "<long_ago>")
WELL_NOW = Mask(
    "context.well",
    """
    now ~3 well/fine/better/recovered/ok/okay/happy/safe/good
    well/fine/better/recovered/ok/okay/happy/safe/good ~2 now/these
    recovered, recovery, survivor
    not any more
    no longer
    expert by experience
    lived experience
    peer support/worker
    used to
""",
)
STILL = Mask(
    "context.still",
    """
    still want/wants/cut/cutting/feel/feels/do/does/hurt/self/<suicide_word>
    again, lately, recently, currently
    right now
""",
)
FIRST_PERSON = Mask("context.first_person", "<i_me>")
WHAT_IF = Mask(
    "context.what_if",
    """
    if/when/where/after/whenever/once/should/how a/an/any/the ~1 <ward_person> ~14
    if/when/where/after/whenever/once/should/how <ward_people> ~14
    <ward_people> who ~14
""",
)
CONTEXTS: tuple[Mask, ...] = (
    POLICY,
    ASKS,
    ASKS_HELP,
    NOT_YET,
    KIN_NAMED,
    HE_SHE,
    PATIENT_NAMED,
    AT_HAND,
    STAFF_VOICE,
    HELD,
    HELD_BY_THEM,
    WORSE,
    ASKS_RIGHT,
    KEPT_LONG,
    EARLIER,
    LEAVE_REFUSED,
    LONG_AGO,
    WELL_NOW,
    STILL,
    FIRST_PERSON,
    WHAT_IF,
)
