"""Words that are grave only after danger: read when an earlier turn held it."""

from assistant.triage.rule import Level, Rule

AFTER_DANGER: tuple[Rule, ...] = (
    Rule(
        "e.after.done",
        Level.E,
        "self",
        """
        done it !before/last
        doing it now
        it is done
        too late
        <took> ~1 them/it/all
        <took> them all
        i ~2 rope/noose/pills/tablets/knife/blade/razor ~3 here/me/hand/ready/now
        at/on the bridge/roof/tracks/edge/cliff/platform/station
        bleeding
        not ~1 answering/breathing/responding/moving
        going to do it now
    """,
    ),
    Rule(
        "u.after.still",
        Level.U,
        "self",
        """
        do it $
        do it tonight/today/tomorrow/soon/anyway/myself
        going to do it
        still want/feel/thinking/going
        goodbye/bye
        nobody/nothing can/will help
        nobody/they ~2 answer/answered/answering/answers/listened/listens/picked
        nothing helps
        not ~1 want help
        no point
        too scared/tired/much
        i ~1 have ~3 pills/tablets/rope/knife/blade/razor
        i am alone
        not ~2 safe
        on hold
        ^ ~1=adv tonight $
        ^ help
    """,
    ),
)
"""Read only when an earlier turn held danger; by themselves these words are ordinary."""
