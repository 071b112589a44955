"""Level U, the net under the other rules: a word of danger told about oneself or about somebody, and nothing asked."""

from assistant.triage.rule import Level, Rule

U = Level.U

URGENT_WORD: tuple[Rule, ...] = (
    Rule(
        "u.word.self",
        U,
        "self",
        """
        <teller> ~12-told_of <danger_word>
        <danger_word> ~8-told_of <teller>
        my ~2-told_of <danger_word>
        """,
        generic=True,
        stated=True,
    ),
    Rule(
        "u.word.other",
        U,
        "other",
        """
        <told_of> ~10-teller <danger_word>
        <danger_word> ~8-teller <told_of>
        """,
        generic=True,
        stated=True,
    ),
    Rule(
        "u.word.abuse",
        U,
        "abuse",
        """
        <teller>/<told_of>/my ~12 <abuse_word>
        <abuse_word> ~8 <teller>/<told_of>/my
        """,
        generic=True,
        stated=True,
    ),
)
