"""Level U, somebody else at risk: what is said of others only. The wishes of `urgent_self.py` count for them as well.

All are `generic`: they are lowered where policy is talked about and no one in particular.
"""

from assistant.triage.rule import Level, Rule

U = Level.U

URGENT_OTHER: tuple[Rule, ...] = (
    Rule(
        "u.other.kill",
        U,
        "other",
        """
        <kill> ~1=adv <himself>
        <person> ~4-only_i <say> ~4 <kill_myself>
        tried/trying/attempted/attempt ~1 to ~1=adv <die>
        """,
        generic=True,
    ),
    Rule(
        "u.other.suicidal",
        U,
        "other",
        """
        <all_people> ~6-only_i <suicide_word> !prevention/policy/strategy/awareness/training
        <say> ~3 <suicide_word>
        <suicide_word> <kin>/<one_patient>
        <suicide_word> note/letter/pact
        """,
        generic=True,
    ),
    Rule(
        "u.other.harm",
        U,
        "other",
        """
        <hurt> ~1=adv <himself>
        <all_people> ~6-only_i <hurt_himself>
        <say> ~4 <hurt_himself>
        """,
        generic=True,
        ongoing=True,
    ),
    Rule(
        "u.other.overdose",
        U,
        "other",
        """
        <person> ~4-only_i <took>/tried/did/had ~2 overdose/overdoses
        <person> ~3-only_i overdosed/overdoses/overdosing
        <person> ~3-only_i attempted/tried ~1 suicide
        """,
        generic=True,
    ),
    Rule(
        "u.other.found",
        U,
        "other",
        """
        found ~4 noose/ligature/tablets/pills/blades/razor/razors/rope ~6 room/bed/bag/drawer/hidden/mattress/pocket
        <person> ~4-only_i sending/sent/sends ~3 pictures/photos/picture/photo ~3 <means>/cuts/cutting/bridge
        <person> ~4 <mean> ~2 something !for/nice/special/else ~8 goodbye/bills/hug/hugged/letter/dead/pills
        """,
        generic=True,
    ),
    Rule(
        "u.other.unsafe",
        U,
        "other",
        """
        <person> ~3 not ~2=adv safe ~1 <himself>/alone/own/home/tonight/from/with
        can/could not ~1=adv keep ~1 him/her/them/<kin>/<one_patient> ~2 safe
        can/could not ~1=adv keep my <kin> ~2 safe
        not ~4 keep ~1 <himself> ~2 safe
        <afraid> ~4 <himself>/dead/body/lose/losing him/her
        <afraid> ~7 <kill>/<hurt> <himself>
        <afraid> ~3 find/lose ~1 him/her/them
        <afraid> ~4 he/she/they/<kin> ~1 will/might/is ~2 die/do
        <afraid> ~4 he/she/they/<kin> ~3 <dead>
        danger/risk to himself/herself/themselves
        """,
        generic=True,
    ),
)
