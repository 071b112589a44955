"""The rules as data: each has one id, each family one home, each rule something it finds."""

import importlib
import pkgutil

from assistant.triage import families
from assistant.triage.decide import CATEGORY_ORDER
from assistant.triage.reading import BOOK, DANGER
from assistant.triage.rule import Level
from assistant.triage.rulebook import Worded
from assistant.triage.rules.after_danger import AFTER_DANGER
from assistant.triage.rules.boundary import REFUSALS
from assistant.triage.rules.distress import STRONG_DISTRESS
from assistant.triage.rules.masks import MASKS


def test_an_id_belongs_to_one_rule() -> None:
    rules: list[Worded] = [*DANGER, *AFTER_DANGER, *STRONG_DISTRESS, *REFUSALS, *MASKS]
    ids = [rule.id for rule in rules]
    assert len(ids) == len(set(ids))


def test_a_rules_id_begins_with_its_level() -> None:
    letters = {Level.E: "e.", Level.U: "u.", Level.S: "s."}
    assert [rule.id for rule in DANGER if not rule.id.startswith(letters[rule.level])] == []


def test_a_family_has_one_home() -> None:
    names: list[str] = []
    for module in pkgutil.iter_modules(families.__path__):
        names += importlib.import_module(f"{families.__name__}.{module.name}").FAMILIES
    assert len(names) == len(set(names))


def test_an_emergency_rule_is_never_one_that_may_be_lowered() -> None:
    assert [rule.id for rule in DANGER if rule.level is Level.E and (rule.generic or rule.ongoing or rule.stated)] == []


def test_every_category_of_danger_has_its_place_in_the_order_of_cards() -> None:
    urgent = {rule.category for rule in DANGER if rule.level >= Level.U}
    assert urgent <= set(CATEGORY_ORDER)


def test_every_rule_has_patterns() -> None:
    rules: list[Worded] = [*DANGER, *REFUSALS, *MASKS]
    assert {rule.id for rule in rules} <= {expression.rule for expression in BOOK.expressions}
