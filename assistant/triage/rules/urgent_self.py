"""Level U, the person who writes: thoughts of dying, said straight or sideways; plans; not feeling safe."""

# ruff: noqa: E501 - a pattern is one line

from assistant.triage.rule import Level, Rule

U = Level.U

URGENT_SELF: tuple[Rule, ...] = (
    Rule(
        "u.self.kill",
        U,
        "self",
        """
        <kill_myself>
        <mean> ~5=adv <die>
        <mean> of/about/with ~3=adv <die>
        <end_life>
    """,
    ),
    Rule(
        "u.self.suicidal",
        U,
        "self",
        """
        i ~4=adv <suicide_word>
        my <suicide_word> !prevention
        feel/feeling/felt/am/so/really/very/been <suicide_word>
        <suicide_word> again
        <suicide_word> ~1 all/only i
        all i ~2 <suicide_word>
        <suicide_word> ~2 all i ~1 think
    """,
    ),
    Rule(
        "u.self.suicidal_bare",
        U,
        "self",
        """
        suicidal*, suicidl*, sucid*, suisid*
        talk/talking/think/thinking/thought about ~1 <suicide_word>
        <suicide_word> thoughts/thought/feelings/urges/ideation/tendencies
        thoughts/thinking/think/thought/urge/urges/contemplating/considering/attempting of/about? ~1=adv <suicide_word>
        commit/committing/attempt/attempting <suicide_word>
        i ~6-person <suicide_word> !policy/prevention/strategy/awareness/training/rates/statistics/research/figures/audit/note
        <suicide_word> ~3 on my mind
        ^ ~1=adv <suicide_word> ~1=adv $
        ^ ~1=adv <suicide_word> please/help/now/help
    """,
        generic=True,
    ),
    Rule("u.self.wish_dead", U, "self", "<wish_dead>"),
    Rule(
        "u.self.not_live",
        U,
        "self",
        """
        <not_live>
        <not_go_on>
    """,
    ),
    Rule("u.self.why_here", U, "self", "why am i ~2=adv here $"),
    Rule("u.self.no_point", U, "self", "<no_point>"),
    Rule("u.self.burden", U, "self", "<burden>"),
    Rule(
        "u.self.goodbye",
        U,
        "self",
        """
        <goodbye>
        <meds> ~3 bye/goodbye
        bye/goodbye ~3 <meds>/rope/knife/gun
    """,
    ),
    Rule(
        "u.self.sleep",
        U,
        "self",
        """
        <want> ~8 <never_wake>
        i ~5 <never_wake>
        sleep ~5 <never_wake>
        ^ ~3=adv <never_wake>
    """,
    ),
    Rule(
        "u.self.heaven",
        U,
        "self",
        """
        <want> ~4 <heaven>
        going/ready/like/rather/time ~4 <heaven>
    """,
    ),
    Rule("u.self.stop_all", U, "self", "<stop_all>"),
    Rule("u.self.unsafe", U, "self", "<unsafe>"),
    Rule(
        "u.self.stupid",
        U,
        "self",
        """
        <mean> ~5 <stupid>
    """,
    ),
    Rule(
        "u.self.plan",
        U,
        "self",
        """
        i have a plan and
        i have a plan ~3 when/how/date/tonight
        i ~2=adv set/picked/chosen a date !for
        <plan_kept>
        <all_ready> ~6 <at_it>
        <at_it>
        i ~2=adv <mean> ~3=adv do/doing it ~2 myself/properly/time
    """,
    ),
)
