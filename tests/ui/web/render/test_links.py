import pytest

from ui.web.render.links import dial, external


@pytest.mark.parametrize(
    "url",
    ["https://www.england.nhs.uk/a?b=c#d", "https://www.nice.org.uk:443/guidance/ng225", "HTTPS://www.gov.uk/"],
)
def test_a_publishers_https_address_becomes_a_link(url: str) -> None:
    assert external(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://www.nhs.uk/",
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.example/",
        "/ask",
        "https://",
        "https:///x",
        "https://nhs.uk@evil.example/",
        "https://evil.example\\@nhs.uk/",
        "https://www.nhs.uk/ javascript:x",
        "https://www.nhs.uk/\nx",
        " https://www.nhs.uk/",
        "https://[broken/",
        "https://www.nhs.uk:port/",
    ],
)
def test_no_other_address_becomes_a_link(url: str) -> None:
    assert external(url) is None


@pytest.mark.parametrize(
    ("number", "kind", "address"),
    [
        ("999", "call", "tel:999"),
        ("116 123", "call", "tel:116123"),
        ("0800 068-4141", "call", "tel:08000684141"),
        ("+44 (0)20 7946", "call", "tel:+440207946"),
        ("85258", "text", "sms:85258"),
        ("999bsl.co.uk", "web", None),
        ("999bsl.co.uk", "call", None),
        ("116123", "web", None),
        ("", "call", None),
        ("1;ext=2", "call", None),
    ],
)
def test_a_number_is_called_or_texted_and_nothing_else_is(number: str, kind: str, address: str | None) -> None:
    assert dial(number, kind) == address
