import pytest

from assistant.privacy import find, redact


def kinds(text: str) -> list[str]:
    return [found.kind for found in find(text)]


@pytest.mark.parametrize("number", ["943 476 5919", "9434765919", "943-476-5919", "999 000 0018", "401 023 2137"])
def test_an_nhs_number_is_known_by_its_check_digit(number: str) -> None:
    # 943 476 5919: 9*10+4*9+3*8+4*7+7*6+6*5+5*4+9*3+1*2 = 299; 299 mod 11 = 2; 11 - 2 = 9, the last digit
    assert kinds(f"his number is {number}") == ["NHS number"]


def test_a_wrong_check_digit_is_another_number_unless_nhs_stands_near() -> None:
    assert kinds("the contract is 943 476 5918") == []
    assert kinds("NHS no: 943 476 5918") == ["NHS number"]
    assert kinds("hospital number 943 476 5918") == ["NHS number"]
    assert kinds("NHS England has published many pages, for example 943 476 5918") == []


@pytest.mark.parametrize("number", ["0000000000", "9999999999"])
def test_numbers_that_pass_the_sum_and_are_nobodys_are_removed_all_the_same(number: str) -> None:
    assert kinds(number) == ["NHS number"]


def test_a_check_of_ten_is_never_issued() -> None:
    # 100 000 0010: 1*10 + 1*2 = 12; 12 mod 11 = 1; 11 - 1 = 10, which is no digit
    assert kinds("ref 100 000 0010") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I live at LS1 4AP", "postcode"),
        ("sw1a1aa", "postcode"),
        ("GIR 0AA", "postcode"),
        ("b33 8th please", "postcode"),
        ("call 07700 900123", "phone"),
        ("+44 7700 900123", "phone"),
        ("0113 496 0000", "phone"),
        ("(020) 7946 0018", "phone"),
        ("jo.bloggs+x@example.co.uk wrote", "email"),
        ("NI number AB 12 34 56 C", "national insurance number"),
        ("ab123456c", "national insurance number"),
        ("dob 12/03/2001", "date of birth"),
        ("DOB: 12.03.01", "date of birth"),
        ("born on 3 March 1990", "date of birth"),
        ("date of birth 1990-03-12", "date of birth"),
        ("12/03/2001 (dob)", "date of birth"),
    ],
)
def test_a_personal_detail_is_found(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "the review is on 12/03/2026",
        "from 1 April 2025",
        "section 117 and section 3",
        "NG225 and TA123",
        "£1,234,567.00",
        "call 999 or 111",
        "Samaritans on 116 123",
        "Childline 0800 1111",
        "the ratio 60:40",
        "2023/24",
        "page 12 of 345",
        "ward 12 bed 4",
        "the 2025 Act",
        "F5.22 and F7.01",
        "at 10:30",
        "0.5 mg",
        "born in Leeds",
        "a budget of 12345678901234567890",
        "user@host",
        "the m25 road",
        "covid19 in 2020",
        "3 in 4 people",
        "100% of 450",
    ],
)
def test_policy_text_holds_nothing_personal(text: str) -> None:
    assert kinds(text) == []


def test_what_is_found_is_replaced_by_its_kind_and_the_rest_stands() -> None:
    text = "My son, dob 12/03/2001, NHS 943 476 5919, is at LS1 4AP. Mail a@b.org or 07700 900123."
    assert (
        redact(text).text == "My son, dob [date of birth], NHS [NHS number], is at [postcode]. Mail [email] or [phone]."
    )


def test_nothing_found_leaves_the_text_as_it_is() -> None:
    assert redact("who leads adult secure in Kent?").text == "who leads adult secure in Kent?"


def test_places_are_those_of_the_detail_itself() -> None:
    (found,) = find("my dob is 12/03/2001 ok")
    assert (found.start, found.end) == (10, 20)


def test_details_that_overlap_are_told_once() -> None:
    assert kinds("NHS 0770 090 0123") == ["NHS number"] or kinds("NHS 0770 090 0123") == ["phone"]


def test_pr_05_structured_details_in_three_hundred_sentences_are_found() -> None:
    forms = ["my {} is here", "({})", "please use {}.", "{}", "contact: {}; thanks"]
    details = [
        "LS1 4AP",
        "M1 1AE",
        "07700 900123",
        "0161 496 0000",
        "a.b@nhs.net",
        "AB123456C",
        "943 476 5919",
        "dob 1/2/1990",
    ]
    texts = [form.format(detail) for form in forms for detail in details]
    missed = [text for text in texts if len(find(text)) != 1]
    assert missed == []
