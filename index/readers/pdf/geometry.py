"""Matrices of PDF: six numbers that move, turn and scale."""

from collections.abc import Sequence

Matrix = Sequence[float]
PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that does the first and then the other."""
    a, b, c, d, e, f = first
    return (
        a * then[0] + b * then[2],
        a * then[1] + b * then[3],
        c * then[0] + d * then[2],
        c * then[1] + d * then[3],
        e * then[0] + f * then[2] + then[4],
        e * then[1] + f * then[3] + then[5],
    )


def moved(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    """Where the matrix takes a point."""
    return x * matrix[0] + y * matrix[2] + matrix[4], x * matrix[1] + y * matrix[3] + matrix[5]


def turned(rotation: int, corner: tuple[float, float], size: tuple[float, float]) -> Matrix:
    """The matrix from a page's own place to how it is shown: turned clockwise by its rotation, its corner at 0, 0."""
    (left, bottom), (width, height) = corner, size
    turn: Matrix = {
        90: (0.0, -1.0, 1.0, 0.0, 0.0, width),
        180: (-1.0, 0.0, 0.0, -1.0, width, height),
        270: (0.0, 1.0, -1.0, 0.0, height, 0.0),
    }.get(rotation % 360, PLAIN)
    return multiply((1.0, 0.0, 0.0, 1.0, -left, -bottom), turn)
