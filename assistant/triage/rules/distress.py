"""Single signs of deep distress: support alone, urgent when two different ones come together."""

from assistant.triage.rule import Level, Rule

S = Level.S

STRONG_DISTRESS: tuple[Rule, ...] = (
    Rule(
        "w.cope",
        S,
        "self",
        """
        can/could not ~1=adv cope
        not coping
        can/could not do this/it
        can/could not breathe
    """,
    ),
    Rule(
        "w.enough",
        S,
        "self",
        """
        had enough
        can/could not take ~2 $
        everything/all ~2 too much
        too much for me
        at ~1 end of my
        i am done $
        i am ~2 finished $
    """,
    ),
    Rule(
        "w.hopeless",
        S,
        "self",
        """
        hopeless, worthless, useless, pointless, helpless
        no hope
        never/not ~3 get/gets/getting better
        given/giving up
        give up $
        failure
        what is the point $
    """,
    ),
    Rule(
        "w.alone",
        S,
        "self",
        """
        nobody ~2 cares/care/listens/loves/wants
        nobody left
        <so> alone/lonely
        nobody ~1 needs/loves/wants/likes me
        all alone
    """,
    ),
    Rule(
        "w.hate",
        S,
        "self",
        """
        hate/hated/despise/loathe ~1=adv <myself>/life
        hate my ~1 life/body
        disgusted with <myself>
    """,
    ),
    Rule(
        "w.goodbye",
        S,
        "self",
        """
        goodbye/farewell
        sorry for everything
        forgive me
        remember me
    """,
    ),
    Rule(
        "w.numb",
        S,
        "self",
        """
        feel/feeling ~1=adv nothing/numb/empty/dead/broken/trapped
        tired of everything
        sick of everything
        want to sleep
    """,
    ),
    Rule(
        "w.means",
        S,
        "self",
        """
        my pills/tablets/blades/blade/razor/rope
        the pills/blades/blade/razor/rope ~2 here/ready/me
    """,
    ),
    Rule(
        "w.go",
        S,
        "self",
        """
        should/could ~1=adv go $
        done now $
        i did it $
        i have ~1 done it $
        already taken/swallowed/done ~1 them/it/all
        taken them all
        """,
    ),
    Rule(
        "w.tonight",
        S,
        "self",
        """
        <at_it>
        tonight is
        doing it today/now/tonight
        <all_ready>
    """,
    ),
)
"""Single signs that are support alone; two different ones, in one message or over the last turns, are U."""
