"""What says whose card it is: a new parent, the mother of a new baby, somebody else who is hurt."""

from assistant.triage.rule import Mask

NEW_PARENT = Mask("context.new_parent", "<newborn>")
MOTHER = Mask(
    "context.mother", "my/our ~1 wife/partner/girlfriend/fiancee/daughter/sister/friend/cousin/niece/neighbour"
)
OWN_BABY = Mask(
    "context.own_baby",
    """
    my ~2 baby/newborn/bump/bub
    i ~3 had/having ~2 baby
    i am ~2 pregnant
    i ~2 want/feel/hate/hear/see/keep/could
    me and ~2 baby
""",
)
DONE_TO_OTHERS = Mask(
    "context.done_to_others",
    """
    <does_harm>/<handles>/<locks> ~2 him/her/them/patients/residents/people/others
    <does_harm>/<handles>/<locks> ~1 my/our/the/a/another ~1 <kin>/<one_patient>
    <kin>/<one_patient>/patients/residents/he/she/they ~2 is/was/are/were/been/being/got/gets/has/have ~3 <harmed>
    <kin>/<one_patient>/patients/residents/he/she ~2 has/have/had/with ~3 bruises/bruise/marks/bruised
    bruises/bruise/marks on ~2 him/her/his/them/<kin>/<one_patient>
    <kin>/<one_patient>/he/she ~3 <afraid> of
""",
)
DONE_TO_ME = Mask(
    "context.done_to_me",
    """
    <does_harm>/<handles>/<locks> ~3 me/us
    i ~1 am/was/got/get/have ~3 <harmed>/<afraid>
    me ~2 <harmed>
    my room/bed/body/bedroom/shower/arm/arms/leg/legs/face/hair/private/privates
""",
)
WHOSE: tuple[Mask, ...] = (NEW_PARENT, MOTHER, OWN_BABY, DONE_TO_OTHERS, DONE_TO_ME)
