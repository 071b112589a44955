"""Medical questions that are not answered here, as data, and the marks of a pasted clinical note."""

# ruff: noqa: E501 - a pattern is one line

from assistant.triage.rule import Boundary, Mask
from assistant.types import Outcome

CLINICAL = Outcome.REFUSED_CLINICAL

REFUSED_CLINICAL: tuple[Boundary, ...] = (
    Boundary(
        "b.notes",
        CLINICAL,
        "notes",
        """
        summarise/summarize/rewrite/shorten/analyse/review/interpret/read ~3 <notes> !policy/guidance/system
        here are/is ~3 <notes>
        <notes> below/attached/following
    """,
    ),
    Boundary(
        "b.clinical.dose",
        CLINICAL,
        "dose",
        """
        drink/alcohol ~4 on/with/while/taking ~2 <medicine>
        <change_medicine> my/his/her/their/the ~1 dose/doses/dosage
        dose/dosage/doses/mg/milligrams ~6 <medicine>
        <medicine> ~5 dose/dosage/mg/milligrams !form
        # mg/milligrams/milligram
        how much/many ~2 <medicine> ~4 take/give/have/need/prescribed/safe/i/he/she/my
        how much ~1 <medicine>
        <may> ~6 <change_medicine> ~5 <medicine>
        <may> ~3 <him_or_me> ~3 <change_medicine> ~5 <medicine>
        <may> i/he/she/we/<kin> ~2 take/have/give/use/drink/mix/crush/hide ~5 <medicine> !back/and/computer/charger/on/reviewed/review/leave
        <may> i/he/she/we/<kin> ~2 drink/alcohol ~4 <medicine>
        safe to ~2 take/stop/mix/drink/give/come ~5 <medicine>
        what/which ~1 <medicine> ~2 is/are/should/would/will/works/work/do/does/helps ~8 best/for/take/give/given/treat/use/used/help/on/safe/strongest
        best/strongest/safest ~1 <medicine> for
        prescribe ~1 me/him/her/my
        prescribe ~1 <medicine>
        alternative/alternatives to <medicine>
        <medicine> or <medicine>
        overdose limit
        maximum ~2 <medicine>
        <medicine> ~3 interact/interacts/interaction ~2
        missed ~2 dose/depot/injection
    """,
    ),
    Boundary(
        "b.clinical.diagnosis",
        CLINICAL,
        "diagnosis",
        """
        diagnose me/him/her/my/this/us
        do/does/have/has/did i/he/she/we ~1 have/got/suffer ~3 <condition>
        does/has my/our ~1 <kin> ~1 have/got ~3 <condition>
        have/has i/he/she ~1 got ~2 <condition>
        ^ ~1=adv am i ~2 <condition>
        ^ ~1=adv is my ~2 <kin> ~2 <condition> !enough/friendly
        ^ ~1=adv is he/she/it/this ~3 <condition> !friendly/unit/ward/service
        think ~2 i/he/she/<kin> ~2 have/has/is/am ~2 <condition>
        could i/he/she/it/this/<kin> ~2 be/have ~2 <condition>
        what is ~1=adv wrong with me/him/her/my/us
        what ~2 condition/disorder/illness/diagnosis do/does/have/has/is ~4 i/he/she/my/this
        what is my/his/her/the diagnosis $
        what would you diagnose
        is ~4 a symptom/sign of ~2 <condition>
        symptoms ~4 do/does i/he/she/my ~2 have
    """,
    ),
    Boundary(
        "b.clinical.results",
        CLINICAL,
        "results",
        """
        what do/does my/his/her/the/these ~3 results/bloods/scan/ecg/mri/levels/score mean
        interpret/explain/read ~2 my/his/her/this/these ~3 results/bloods/scan/ecg/report/score/record/records
        <measure> ~3 <number_talk> ~6 dangerous/safe/normal/ok/okay/bad/low/high/hospital/admit
        <measure> ~4 means/mean ~5 hospital/admit/admitted/emergency
        what ~1 <measure> ~5 dangerous/hospital/too/emergency/admit/admitted/low
        is a? ~2 <measure> of
    """,
    ),
    Boundary(
        "b.clinical.risk",
        CLINICAL,
        "risk",
        """
        assess/score/rate/predict/calculate/stratify/grade ~3 risk/likelihood ~4 <whom>
        assess/score/rate/predict/stratify ~1 my/this/his/her/our/the ~2 risk
        risk assess him/her/my/this/our/me
        do/write/complete/fill/make ~3 risk assessment for/of/on ~3 my/him/her/this/our/me/<one_patient>
        how likely is/am/are ~1 <him_or_me> ~8 hurt/harm/kill/reoffend/abscond/attack/relapse/violent/suicide/self/die
        how likely is/am/are my/this/our ~8 hurt/harm/kill/reoffend/abscond/attack/relapse/violent/suicide/self/die
        is <him_or_me> ~3 high/low/medium risk
        is my/this/our ~1 <kin>/<one_patient> ~2 high/low/medium risk
        what ~1 risk level/score/rating
        ^ ~2=please is ~1 he/she/<kin> ~2 a? risk/danger to
    """,
    ),
    Boundary(
        "b.clinical.decision",
        CLINICAL,
        "decision",
        """
        should <him_or_me> ~2=not_right be? ~1 <decided>
        should my/this/our/the/that ~2 <kin>/<one_patient> ~2 be? ~1 <decided>
        should i/we ~1 discharge/admit/detain/section/transfer/refer/restrain/seclude ~2 him/her/my/this/our/patient
        which/what ward/unit/placement/hospital/level/pathway/treatment/therapy should ~1 my/this/our/he/she/i ~3
        decide ~2 if/whether ~2 <him_or_me>/my/this/our
        is <him_or_me> ready ~2 discharge/leave/discharged/home/stepdown
        is my/this/our ~1 <kin>/<one_patient> ready for/to ~2 discharge/leave/discharged/home/come
        recommend ~3 treatment/therapy/placement for ~1 my/this/him/her/our/me
        what treatment ~2 i/he/she need/needs/have/try
        will ~1 therapy/treatment/cbt/dbt/ect cure/work/help ~1 me/him/her/my
    """,
    ),
)
CLINICAL_NOTE = Mask(
    "context.note",
    """
    presents/presented/presenting with
    mental state examination/exam
    past psychiatric/medical history
    presenting complaint
    on examination
    on admission
    denies/denied any/thoughts/suicidal/hallucinations/plans
    year old male/female/man/woman/gentleman/lady/boy/girl
    yo male/female/m/f
    detained under section
    # mg/mcg
    od/bd/tds/nocte/prn/qds/mane
    dob, mse, nok, pmh, pph, hpc, formulation, impression, collateral, euthymic, dysphoric, thought disorder, bmi
    date of birth
    risk to self/others
    care coordinator
    eye contact
    rapport
    oriented to/in
    reviewed by
    ward round
    discharged on
    next of kin
    insight
""",
)
