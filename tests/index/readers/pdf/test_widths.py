"""Widths of fonts."""

import pytest

from index.readers.pdf.widths import widths_of


def test_a_simple_font_gives_its_widths_from_its_first_character():
    widths = widths_of({"/Subtype": "/TrueType", "/FirstChar": 65, "/Widths": [700, 600]})
    assert widths.of(b"AB") == pytest.approx([0.7, 0.6])


def test_a_composite_font_has_codes_of_two_bytes_in_lists_and_ranges():
    inner = {"/DW": 900, "/W": [3, [250, 300], 10, 12, 550]}
    widths = widths_of({"/Subtype": "/Type0", "/DescendantFonts": [inner]})
    assert widths.of(b"\x00\x03\x00\x04\x00\x0c\x00\x63") == pytest.approx([0.25, 0.3, 0.55, 0.9])


def test_a_standard_font_has_rough_widths():
    # Helvetica: i 0.222, m 0.833, 5 0.556; Courier 0.6 throughout
    assert widths_of({"/Subtype": "/Type1", "/BaseFont": "/Helvetica"}).of(b"im5") == pytest.approx(
        [0.222, 0.833, 0.556], abs=0.06
    )
    assert widths_of({"/Subtype": "/Type1", "/BaseFont": "/Courier"}).of(b"im") == [0.6, 0.6]


def test_a_range_that_claims_millions_of_codes_is_cut_short():
    widths = widths_of({"/Subtype": "/Type0", "/DescendantFonts": [{"/W": [0, 99_999_999, 500]}]})
    assert len(widths.by_code) == 65537
