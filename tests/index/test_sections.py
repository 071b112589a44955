from index.passages import Passage, SpanKind
from index.readers.blocks import Block, BlockKind, Mark
from index.sections import Whose, passages, sections

HEADING, PARAGRAPH, ITEM, ROW = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW


def heading(text: str, level: int = 2) -> Block:
    return Block(HEADING, text, level=level)


def cut(blocks: list[Block], most_words: int = 90) -> list[Passage]:
    return passages(blocks, Whose("guidance/x", "Title", plain=False), most_words)


def quotes(passage: Passage, kind: SpanKind) -> list[str]:
    return [passage.quote(span) for span in passage.spans if span.kind is kind]


def test_a_section_knows_its_whole_heading_path_without_the_title() -> None:
    blocks = [heading("Title", 1), heading("Results"), heading("Adults", 3), Block(PARAGRAPH, "It fell.")]
    (section,) = sections(blocks, "Title")
    assert section.headings == ("Results", "Adults")


def test_a_heading_of_the_same_level_replaces_the_one_before() -> None:
    blocks = [heading("One"), Block(PARAGRAPH, "First."), heading("Two"), Block(PARAGRAPH, "Second.")]
    assert [section.headings for section in sections(blocks, "Title")] == [("One",), ("Two",)]


def test_a_heading_without_text_makes_no_passage() -> None:
    assert cut([heading("Only a heading")]) == []


def test_each_sentence_is_a_span_with_its_exact_words() -> None:
    (passage,) = cut([Block(PARAGRAPH, "Beds fell. Costs rose.")])
    assert quotes(passage, SpanKind.SENTENCE) == ["Beds fell.", "Costs rose."]


def test_a_list_stays_with_the_line_that_introduces_it() -> None:
    blocks = [
        Block(PARAGRAPH, "Intro. The aims are:"),
        Block(ITEM, "more care at home", 1),
        Block(ITEM, "fewer beds", 1),
    ]
    (passage,) = cut(blocks)
    assert quotes(passage, SpanKind.LIST) == ["The aims are:\n- more care at home\n- fewer beds"]
    assert quotes(passage, SpanKind.SENTENCE) == ["Intro."]


def test_a_numbered_list_keeps_its_numbers_and_a_nested_item_its_depth() -> None:
    blocks = [Block(ITEM, "Ask the ward", 1, 1), Block(ITEM, "by phone", 2), Block(ITEM, "Wait", 1, 2)]
    (passage,) = cut(blocks)
    assert quotes(passage, SpanKind.LIST) == ["1. Ask the ward\n  - by phone\n2. Wait"]


def test_an_item_that_is_a_sentence_can_be_quoted_alone() -> None:
    blocks = [
        Block(PARAGRAPH, "Steps:"),
        Block(ITEM, "The family asks the ward for a meeting.", 1, 1),
        Block(ITEM, "Wait", 1, 2),
    ]
    (passage,) = cut(blocks)
    assert quotes(passage, SpanKind.ITEM) == ["The family asks the ward for a meeting."]


def test_a_table_row_is_a_span_of_its_own() -> None:
    (passage,) = cut([Block(ROW, "Year: 2023; Beds: 12"), Block(ROW, "Year: 2024; Beds: 9")])
    assert quotes(passage, SpanKind.ROW) == ["Year: 2023; Beds: 12", "Year: 2024; Beds: 9"]


def test_a_footnote_belongs_to_the_sentence_it_stands_behind() -> None:
    # "Beds fell." has 10 characters, so its mark stands at 10; the second sentence's at the end, 22.
    text = "Beds fell. Costs rose."
    (passage,) = cut([Block(PARAGRAPH, text, marks=(Mark(10, "a"), Mark(22, "b"), Mark(22, "c")))])
    assert [span.sources for span in passage.spans] == [("a",), ("b", "c")]


def test_a_footnote_on_the_lead_in_covers_the_list_and_its_items() -> None:
    blocks = [
        Block(PARAGRAPH, "The aims are:", marks=(Mark(13, "a"),)),
        Block(ITEM, "The region brings more people nearer home.", 1),
        Block(ITEM, "The region spends the money it saves at home.", 1, marks=(Mark(45, "b"),)),
    ]
    (passage,) = cut(blocks)
    whole, first, second = passage.spans
    assert (whole.sources, first.sources, second.sources) == (("a", "b"), ("a",), ("b",))


def test_a_span_knows_its_page() -> None:
    (passage,) = cut([Block(PARAGRAPH, "On page one.", page=1), Block(PARAGRAPH, "On page two.", page=2)])
    assert [span.page for span in passage.spans] == [1, 2]


def test_a_long_section_is_cut_between_sentences_and_loses_nothing() -> None:
    sentence = "Nine words make up this sentence about local care."
    found = cut([Block(PARAGRAPH, " ".join([sentence] * 8))], most_words=30)
    # 72 words over a limit of 30 make three slices of 27, 27 and 18 words
    assert [len(passage.spans) for passage in found] == [3, 3, 2]
    assert all(quotes(passage, SpanKind.SENTENCE) == [sentence] * len(passage.spans) for passage in found)


def test_a_sentence_stays_with_the_one_it_leans_on() -> None:
    text = "Peer workers meet patients on the ward every week. They help people to settle at home after that."
    (passage,) = cut([Block(PARAGRAPH, text)], most_words=10)
    assert len(passage.spans) == 2


def test_a_section_a_little_over_the_limit_stays_whole() -> None:
    found = cut(
        [Block(PARAGRAPH, "Nine words make up this sentence about local care. And here are three.")], most_words=10
    )
    assert len(found) == 1


def test_title_and_headings_are_indexed_with_the_text() -> None:
    (passage,) = cut([heading("Results"), Block(PARAGRAPH, "It fell.")])
    assert passage.indexed_text == "Title: Results. It fell."


def test_passages_with_the_same_words_in_the_same_place_have_the_same_content() -> None:
    one, other = (cut([heading("Results"), Block(PARAGRAPH, text)])[0] for text in ("It fell.", "It fell!"))
    same = cut([heading("Results"), Block(PARAGRAPH, "It fell.")])[0]
    assert one.content == same.content != other.content
