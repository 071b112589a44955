"""Shares and differences as people read them."""


def percent(share: float) -> str:
    """A share in hundredths; what is not quite none or all is never shown as if it were."""
    hundredths = 100 * share
    return f"{hundredths:.1f}%" if 0 < hundredths < 1 or 99 < hundredths < 100 else f"{hundredths:.0f}%"


def points(difference: float) -> str:
    """A difference in points of a hundred, with its sign."""
    return f"{round(100 * difference, 1) + 0.0:+.1f}".replace("-", "−")
