import pytest

from assistant.understand.kind import Kind, Need, count_of, counted, holds, is_live, kind_of, need_of


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("what is a provider collaborative?", Kind.DEFINITION),
        ("what does ctr mean", Kind.DEFINITION),
        ("which three services came first?", Kind.LIST),
        ("what are the six principles?", Kind.LIST),
        ("which partners are named besides nhs trusts?", Kind.LIST),
        ("by how much did placements fall?", Kind.FIGURE),
        ("how often is a ctr held?", Kind.FIGURE),
        ("how do i ask for a ctr?", Kind.STEPS),
        ("what happens at a tribunal?", Kind.STEPS),
        ("can i refuse medication?", Kind.YES_NO),
        ("who leads it?", Kind.OTHER),
    ],
)
def test_the_kind_of_a_question_is_seen_in_its_form(question: str, kind: Kind) -> None:
    assert kind_of(question) is kind


@pytest.mark.parametrize(
    ("question", "need"),
    [
        ("what is the phone number of a ward in leeds?", Need.PHONE),
        ("what number do i call?", Need.PHONE),
        ("what is the email address of the lead provider?", Need.EMAIL),
        ("what is the price of a bed per night?", Need.MONEY),
        ("how much does a bed cost?", Need.MONEY),
        ("how big is the budget?", Need.MONEY),
        ("when did it start?", Need.DATE),
        ("when can i ask for a review?", Need.NONE),
        ("how many beds are there?", Need.NUMBER),
        ("how long may leave last?", Need.DURATION),
        ("how often is a ctr held?", Need.DURATION),
        ("whats the direct number of the ward?", Need.PHONE),
        ("what is the minimum number of posts?", Need.NONE),
        ("in which year was the council set up?", Need.DATE),
        ("which judge sits at that court?", Need.PERSON),
        ("what does a key worker earn?", Need.MONEY),
        ("how do i e-mail the team?", Need.EMAIL),
        ("who is the chief executive of the trust?", Need.PERSON),
        ("who chairs the committee?", Need.PERSON),
        ("what time does the café close?", Need.TIME),
        ("what is the address of the ombudsman?", Need.ADDRESS),
        ("who holds the budget?", Need.NONE),
        ("what do peer support workers do?", Need.NONE),
        ("how long do they keep paying the rent?", Need.DURATION),
        ("would i get wages for it?", Need.NONE),
        ("what is the rent of a supported flat?", Need.MONEY),
    ],
)
def test_a_question_may_need_a_certain_kind_of_thing(question: str, need: Need) -> None:
    assert need_of(question) is need


@pytest.mark.parametrize(
    ("text", "need", "held"),
    [
        ("Call 116 123 at any time.", Need.PHONE, True),
        ("Legal help is free for patients.", Need.MONEY, True),
        ("Ring 0800 1111.", Need.PHONE, True),
        ("About 440 beds in 2018.", Need.PHONE, False),
        ("Costs fell by £4.63 million.", Need.MONEY, True),
        ("Costs fell by 4%.", Need.MONEY, False),
        ("It began on 1 October 2021.", Need.DATE, True),
        ("It began some time ago.", Need.DATE, False),
        ("Open until 11pm.", Need.TIME, True),
        ("Open on Saturdays.", Need.TIME, True),
        ("Open late.", Need.TIME, False),
        ("Write to 12 Mill Lane.", Need.ADDRESS, True),
        ("Write to the ward.", Need.ADDRESS, False),
        ("Within four weeks of admission.", Need.NUMBER, True),
        ("Soon after admission.", Need.NUMBER, False),
        ("Within four weeks of admission.", Need.DURATION, True),
        ("About 440 beds in all.", Need.DURATION, False),
        ("Anything at all.", Need.NONE, True),
    ],
)
def test_a_text_holds_a_thing_of_that_kind_or_not(text: str, need: Need, held: bool) -> None:
    assert holds(text, need) is held


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("which three services came first?", 3),
        ("what are the six principles?", 6),
        ("name the 4 questions of a ctr", 4),
        ("what are the principles?", None),
        ("is it within two weeks?", None),
    ],
)
def test_a_question_may_say_how_many_things_there_are(question: str, count: int | None) -> None:
    assert count_of(question) == count


def test_a_question_may_want_something_counted() -> None:
    assert counted("how many nurses work in reach out?") == "nurses"
    assert counted("how much does it cost?") is None


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("how many of the wards are open?", "wards"),
        ("how many other trusts joined?", "trusts"),
        ("how many people were helped?", None),
        ("how many fewer people were sent away?", None),
        ("how many days may leave last?", None),
        ("how many folk were sent away?", None),
        ("for how many was it wrong?", None),
        ("how many goes does she get?", None),
        ("what are the wards?", None),
    ],
)
def test_people_and_times_are_not_counted_by_name(question: str, thing: str | None) -> None:
    assert counted(question) == thing


@pytest.mark.parametrize(
    ("question", "live"),
    [
        ("how many beds are free today?", True),
        ("is there a bed available right now?", True),
        ("how long is the waiting list at the moment?", True),
        ("what will the budget be next year?", True),
        ("how many beds are there?", False),
        ("can i visit today?", False),
        ("who currently leads it?", False),
    ],
)
def test_the_state_of_this_very_day_is_asked_for_or_not(question: str, live: bool) -> None:
    assert is_live(question) is live
