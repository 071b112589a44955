"""Care and law of another country, as data; and what shows that such a country is only named in passing."""

# ruff: noqa: E501 - a pattern is one line

from assistant.triage.rule import Boundary, Mask
from assistant.types import Outcome

OTHER_NATIONS = Boundary(
    "b.nations",
    Outcome.OUT_OF_SCOPE,
    "other_nations",
    """
    <home_place>
    <their_own>
    <home_people> ~2 <system>
    <overseas_place> ~8 <taken_in>
    <taken_in> ~8 <overseas_place>
    <overseas_people> ~1 <system>
    the dutch/french/germans/spanish/swedes/danes/americans/italians do/have/use
    under/by <overseas_people>/<home_people>
""",
)
OVERSEAS = Mask("context.overseas", "<overseas_place>")
IN_PASSING = Mask(
    "context.in_passing",
    """
    born/raised/educated/grew/schooled ~2 in <home_place>/<overseas_place>
    originally ~1 <home_place>/<overseas_place>
    <home_place>/<overseas_place> originally
    from/fled/left ~1 <overseas_place>
    came/moved/flew/drove/drive/driving/down/over/travel/travelling/coming/move/moving/moves/back from <home_place>
    phone/phoned/phones/phoning/ring/rings/rang/ringing/call/calls/calling/video ~3 from/to ~1 <home_place>/<overseas_place>
    visit/visiting/holiday/holidays/trip/travel/travelling/fly/flying/go/going/goes ~3 <overseas_place>
    lives/is/are/based/family/<kin> ~2 <home_place>/<overseas_place> ~12 nearest relative
    lives/is/are/based/family/<kin> ~2 <home_place>/<overseas_place> ~8 visit/visiting/interpreter/phone/call/fares/travel/train/nearer/closer/near
    evidence/research/study/studies ~4 <home_place>/<overseas_place>
    <home_place>/<overseas_place> <street>
    mr/mrs/miss/ms/dr <home_place>/<overseas_place>
""",
)
THERE = Mask(
    "context.there",
    """
    over/up/out/down there
    up here
    here in <home_place>/<overseas_place>
    hospitals/rules/law/laws/rights/care/help/wards/services/system/works/work ~2 there
    there ~3 hospitals/rules/law/laws/rights/wards/services/system
    their/his/her system
    what/which/whose ~2 law
    say/says there
""",
)
ENGLAND = Mask(
    "context.england",
    """
    <english_place>
    placed, placement, repatriate, repatriation
    moved/move/moving/transfer/transferred/transferring/brought/bring/get/come/discharged/discharge ~6 back/nearer/closer/near
    transfer/transferred/moved/move ~8 from <home_place>
    hospital/unit/ward/bed in <home_place> ~2 to
    cross border transfer/placement/placements/bed/beds
""",
)
