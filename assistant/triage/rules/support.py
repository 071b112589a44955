"""Level S: help-seeking, grief, worry and work with risk. The question is answered, with the help box beside it."""

# ruff: noqa: E501 - a pattern is one line

from assistant.triage.rule import Level, Rule

S = Level.S

SUPPORT: tuple[Rule, ...] = (
    Rule(
        "s.named",
        S,
        "general",
        """
        <suicide_word>
        <self_harm_word>
        overdos*
        self harming
        end/ends/ending/take/took/taking his/her/their own life/lives
    """,
        generic=True,
    ),
    Rule(
        "s.bereaved",
        S,
        "bereaved",
        """
        died/dead/lost/death/deaths/bereaved ~6 <suicide_word>
        <suicide_word> bereavement/loss
        bereavement ~3 <suicide_word>
        <kin> ~1 died
        took his/her/their own life/lives
        lost my/a/our ~1 <kin>/<one_patient>
        killed <himself>
        grieving, grief, bereaved, bereavement
    """,
    ),
    Rule(
        "s.help_other",
        S,
        "other",
        """
        help/support/supporting/helping ~2 someone/somebody/<kin>/friend ~6 <suicide_word>/self/harms/harm/overdose/abused/abuse
        <afraid>/concerned/anxious about/for ~2 <kin>/him/her/them
        my <kin> ~5 <suicide_word>/<self_harm_word>
        what ~4 if ~2 <kin> ~4 <suicide_word>/<self_harm_word>
        my <kin> ~2 is/was/so/very/really depressed/low/down/struggling/unwell/ill/psychotic/manic/sectioned
        <kin> ~5 breakdown/relapse/relapsing/depressed/depression
        my <kin> ~3 sectioned
        getting worse
        safety plan ~3 my
    """,
    ),
    Rule(
        "s.distress",
        S,
        "self",
        """
        i ~3=adv <low>
        feel/feeling/felt ~2=adv <low>
        depression is/has/makes/keeps
        my mental health
        i ~2 crying
        panic attack/attacks
        i ~2 need someone to talk
        talk to someone
        nobody to talk
        i am not ok/okay/alright/well/coping
        not coping
        i need help !with/finding/to/on/understanding/filling/writing/about/from/getting
        help me $
        help me please
        please help !with/me
        please help me !with/find/understand/write/fill/get/to
        struggling to cope
        heart is? broken
        broken hearted
    """,
    ),
    Rule(
        "s.staff",
        S,
        "staff",
        """
        my/our/a/one/the ~2 patient/patients/caseload/resident/client/service ~8 <suicide_word>/<self_harm_word>/overdos*/restrained/risk
        caseload ~6 <suicide_word>/<self_harm_word>/self
        support for staff
        staff ~2 support
        debrief ~4 after/following
        patient ~5 <suicide_word>/died/assaulted/attacked
        i lost a patient
    """,
    ),
    Rule(
        "s.complaint",
        S,
        "abuse",
        """
        complain/complaint/report/reporting/raise/whistleblow/whistleblowing ~6 abuse/neglect/restraint/staff/assault/treated
        abuse ~3 ward/hospital/care/unit/home
        <afraid>/unhappy/angry/upset ~4 staff/restraint/restrained/seclusion/ward/abuse/treated/treats/hospital
        my <kin> ~4 restrained/secluded/segregated/seclusion/segregation
        safeguarding concern/concerns/alert
        domestic abuse/violence
    """,
        generic=True,
    ),
    Rule(
        "s.eating",
        S,
        "eating",
        """
        eating disorder/disorders/problems/problem
        anorexia, anorexic, bulimia, arfid
        not eating !disorder
        will/would not eat
        stopped eating
    """,
        generic=True,
    ),
    Rule(
        "s.carer",
        S,
        "carer",
        """
        struggling/hard/difficult/exhausted/exhausting/tired/drained ~3 caring/carer/looking
        i/we ~1 exhausted/burnt/overwhelmed
        i/we ~1 am/are ~1=adv not? coping
        can/could not cope
        carer/carers ~3 struggling/stress/breakdown
        need ~2 break/respite
    """,
    ),
    Rule(
        "s.voices",
        S,
        "psychosis",
        """
        hear/hearing/hears voices
        psychosis, psychotic
        i ~3 paranoid
    """,
        generic=True,
    ),
)
