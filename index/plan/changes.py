"""Changes: which documents are new, changed, moved, withdrawn or gone, and what that means for the passages."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from index.documents import Document, Status
from index.plan.stock import Stock


@dataclass(frozen=True, slots=True)
class Move:
    """A document with the same content under another id."""

    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids of documents, in order, each in one of these groups; those that stay as they are only counted."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    moved: tuple[Move, ...]
    withdrawn: tuple[str, ...]
    """Was quoted and is marked withdrawn or superseded now."""
    gone: tuple[str, ...]
    """Its file is no longer there."""
    left_out: tuple[str, ...]
    """Is in the live release, and its file is there and cannot be read: it would be lost without anybody's wish."""
    unchanged: int

    @property
    def touched(self) -> frozenset[str]:
        """Every document whose text is read for the first time."""
        return frozenset((*self.new, *self.changed, *(move.now for move in self.moved)))

    @property
    def total(self) -> int:
        """How many documents there are afterwards, those that are no longer quoted among them."""
        return self.unchanged + len(self.touched) + len(self.withdrawn)


@dataclass(frozen=True, slots=True)
class Effort:
    """Passages to embed, to keep with their vectors, and to remove."""

    embedded: int
    kept: int
    removed: int


def changes(before: Stock, after: Stock, unread: Collection[str] = ()) -> Changes:
    """What happened to the documents between the two; `unread` names those of before that had to be left out."""
    added = [id_ for id_ in sorted(after.documents) if id_ not in before.documents]
    lost = [id_ for id_ in sorted(before.documents) if id_ not in after.documents]
    moved = _moved(before, after, lost, added)
    found, left = {move.now for move in moved}, {move.before for move in moved}
    stayed = [id_ for id_ in sorted(after.documents) if id_ in before.documents]
    withdrawn = [id_ for id_ in stayed if _quoted(before.documents[id_]) and not _quoted(after.documents[id_])]
    changed = [
        id_ for id_ in stayed if before.documents[id_].sha256 != after.documents[id_].sha256 and id_ not in withdrawn
    ]
    return Changes(
        new=tuple(id_ for id_ in added if id_ not in found),
        changed=tuple(changed),
        moved=moved,
        withdrawn=tuple(withdrawn),
        gone=tuple(id_ for id_ in lost if id_ not in left and id_ not in unread),
        left_out=tuple(id_ for id_ in lost if id_ not in left and id_ in unread),
        unchanged=len(stayed) - len(changed) - len(withdrawn),
    )


def effort(before: Stock, after: Stock, *, same_recipe: bool) -> Effort:
    """What a build has to do; under another recipe nothing is kept."""
    had = Counter(passage.content for passage in before.passages)
    wanted = Counter(passage.content for passage in after.passages)
    kept = sum(count for content, count in wanted.items() if content in had) if same_recipe else 0
    removed = sum(count for content, count in had.items() if not same_recipe or content not in wanted)
    return Effort(embedded=wanted.total() - kept, kept=kept, removed=removed)


def _moved(before: Stock, after: Stock, lost: Sequence[str], added: Sequence[str]) -> tuple[Move, ...]:
    """Pairs with the same bytes, or, where the file names its own id, with the same passages."""
    free = list(lost)
    moves = []
    for now in added:
        old = next((id_ for id_ in free if _same(before, id_, after, now)), None)
        if old is not None:
            free.remove(old)
            moves.append(Move(old, now))
    return tuple(moves)


def _same(before: Stock, old: str, after: Stock, now: str) -> bool:
    if before.documents[old].sha256 == after.documents[now].sha256:
        return True
    return bool(before.contents.get(old)) and before.contents.get(old) == after.contents.get(now)


def _quoted(document: Document) -> bool:
    return document.status is Status.CURRENT
