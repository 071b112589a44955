"""Make the corpus's own PDF documents: python scripts/make_pdfs.py [FOLDER].

They go the way that every official PDF goes (columns, running heads, a table, a contents page, a scanned page), so
that this way is walked by the shipped corpus and not by tests alone. The text is ours; its facts and their sources
stand in the sidecars beside the files. The same text gives the same bytes, and a test holds the two together.
"""

import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.lib.units import cm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    ListFlowable,
    ListItem,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Table,
    TableStyle,
)

MARGIN = 2 * cm
STYLES = getSampleStyleSheet()
TITLE, HEADING, BODY = STYLES["Title"], STYLES["Heading2"], STYLES["BodyText"]
LARGE = ParagraphStyle("large", BODY, fontSize=15, leading=20)
LARGE_HEADING = ParagraphStyle("large heading", HEADING, fontSize=19, leading=24)
CELL = ParagraphStyle("cell", BODY, fontSize=8.5, leading=10.5)
BOLD_CELL = ParagraphStyle("bold cell", CELL, fontName="Helvetica-Bold")

LEAFLET = "services/help-that-is-not-a-ward.pdf"
REPORT = "guidance/figures-the-programmes-reported.pdf"
NOTE = "case_studies/lotus-ward.pdf"


class Pages(BaseDocTemplate):
    """A document whose pages carry the same head and foot."""

    def __init__(self, target: BytesIO, title: str, head: str, columns: int = 1) -> None:
        width, height = A4
        super().__init__(target, pagesize=(width, height), title=title, author="Homeward", invariant=1)
        self.head = head
        gap = 0.8 * cm
        column = (width - 2 * MARGIN - gap * (columns - 1)) / columns
        frames = [
            Frame(MARGIN + n * (column + gap), MARGIN, column, height - 2 * MARGIN, id=f"column {n}")
            for n in range(columns)
        ]
        whole = [Frame(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN, id="whole")]
        self.addPageTemplates(
            [
                PageTemplate("columns", frames, onPage=self.furniture),
                PageTemplate("whole", whole, onPage=self.furniture),
            ]
        )

    def furniture(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        """Draw the running head and the page number."""
        canvas.setFont("Helvetica", 8)
        width, height = document.pagesize
        canvas.drawString(MARGIN, height - 1.3 * cm, self.head)
        canvas.drawRightString(width - MARGIN, 1.2 * cm, f"Page {document.page}")


def leaflet() -> bytes:
    """A leaflet in two columns."""
    story: list[Flowable] = [Paragraph("Help that is not a ward", TITLE)]
    for heading, parts in (
        (
            "Can I refer myself to NHS Talking Therapies?",
            [
                "A person with anxiety or depression can refer themselves to NHS Talking Therapies, according to "
                "Healthwatch West Sussex in August 2024.",
                "NHS Talking Therapies is not a crisis service, and does not take the place of a hospital stay.",
                "A person who needs urgent help can call 111 instead and choose the mental health option.",
            ],
        ),
        (
            "What can the 111 mental health option not be used for?",
            [
                "The 111 mental health option is not for repeat prescriptions or routine referrals, and it does not "
                "replace a GP, says the service's page for Milton Keynes.",
            ],
        ),
        (
            "Does every A&amp;E have a mental health team?",
            [
                "An NHS England announcement, carried by Healthwatch West Sussex in August 2024, said that each "
                "emergency department in England has a liaison psychiatry team.",
                "A liaison psychiatry team sees people who have come to A&amp;E and need mental health help.",
            ],
        ),
        (
            "Is there a number to text in the North East and North Cumbria?",
            [
                "Since 17 October 2025, people in the North East and North Cumbria have been able to text the NHS with "
                "Shout, as Tees, Esk and Wear Valleys NHS Foundation Trust announced in November 2025.",
                "The text service of the North East and North Cumbria is a local one, and other areas may have none.",
            ],
        ),
        (
            "What is individual placement and support?",
            [
                "Individual Placement and Support (IPS) is named by MindWell Leeds as part of community mental health "
                "services in Leeds.",
                "The sources checked do not say who can use IPS elsewhere in England.",
            ],
        ),
        (
            "Who can I ask about help near me?",
            [
                "Three places can say what exists near a person's home:",
                ["the GP surgery", "the local mental health team", "the mental health option of NHS 111"],
            ],
        ),
    ):
        story.append(Paragraph(heading, LARGE_HEADING))
        story += [_list(part) if isinstance(part, list) else Paragraph(part, LARGE) for part in parts]
    return _made("Help that is not a ward", "Homeward leaflet: help that is not a ward", story, columns=2)


ROWS = (
    ("Where", "What was counted", "Before", "After", "When", "Who says so"),
    (
        "South London Partnership",
        "forensic placements out of area",
        "201",
        "152",
        "March 2017 to March 2018",
        "HSJ, 2018",
    ),
    (
        "South London Partnership",
        "CAMHS bed days out of area",
        "1,102",
        "680",
        "March 2017 to March 2018",
        "HSJ, 2018",
    ),
    (
        "IMPACT, East Midlands",
        "share of adult secure patients placed out of area",
        "14%",
        "under 6%",
        "after October 2020",
        "East Midlands Alliance, 2024",
    ),
    (
        "East Midlands CAMHS",
        "admissions in a year",
        "330",
        "129",
        "April 2021 to October 2025",
        "NHS England Midlands, 10 February 2026",
    ),
    (
        "East Midlands CAMHS",
        "average length of stay in days",
        "200",
        "40",
        "April 2021 to October 2025",
        "NHS England Midlands, 10 February 2026",
    ),
    (
        "West Yorkshire CAMHS pilot",
        "occupied bed days",
        "708",
        "536",
        "April 2018 to September 2018",
        "Leeds and York Partnership, 2018",
    ),
    (
        "Hertfordshire CAMHS home treatment",
        "average length of stay in days",
        "81.3",
        "47.6",
        "about 2017",
        "HSJ Solutions",
    ),
)


def report() -> bytes:
    """A report with a contents page and a table."""
    chapters = (
        (
            "How far from home were children placed before the collaboratives?",
            [
                "One in 8 of the former clinical commissioning groups sent a person under 18 more than 320 kilometres "
                "away in 2017/18, the Healthcare Financial Management Association reported on 29 May 2019.",
                "The count of 2017/18 was made before NHS-led Provider Collaboratives began, and the sources checked "
                "give no later count of the same kind.",
            ],
        ),
        (
            "Which results did the programmes report, side by side?",
            [
                "The table sets the programmes' own counts side by side. Each row keeps to one place, one measure and "
                "one period, because the rows were not counted in the same way.",
                _table(),
            ],
        ),
        (
            "What does natural clinical flow mean in adult secure care?",
            [
                "Adult secure collaboratives such as IMPACT in the East Midlands plan around a natural clinical flow, "
                "the way in which patients in fact move between services, and not around council boundaries.",
            ],
        ),
        (
            "Which checks does a figure need before it is quoted?",
            [
                "Homeward suggests 3 checks before a figure from the table goes into a paper:",
                [
                    "name the place, the measure and the period together",
                    "say that the figure is the programme's own account",
                    "look whether the independent evaluation of the New Care Models says something else",
                ],
            ],
        ),
    )
    story: list[Flowable] = [NextPageTemplate("whole"), Paragraph("Figures the programmes reported", TITLE)]
    story.append(Paragraph("A short report on counts before and after", BODY))
    story += [PageBreak(), Paragraph("Contents", HEADING)]
    story += [
        Paragraph(f"{number}. {heading} {'. ' * 12}{page}", BODY)
        for number, ((heading, _), page) in enumerate(zip(chapters, (3, 3, 4, 4), strict=True), start=1)
    ]
    story.append(PageBreak())
    for number, (heading, parts) in enumerate(chapters):
        if number == 2:
            story.append(PageBreak())
        story.append(Paragraph(heading, HEADING))
        for part in parts:
            if isinstance(part, list):
                story.append(_list(part))
            else:
                story.append(part if isinstance(part, Flowable) else Paragraph(part, BODY))
    return _made("Figures the programmes reported", "Homeward report: figures the programmes reported", story)


def note() -> bytes:
    """A note of one page, with a second page that is nothing but a picture, as a scanner makes it."""
    story: list[Flowable] = [Paragraph("Lotus Ward, Middlesbrough", TITLE)]
    for heading, text in (
        (
            "What is Lotus Ward?",
            "Lotus Ward in Acklam Road, Middlesbrough, is a general adolescent unit with 10 beds for young people aged "
            "13 to 18, minutes of Middlesbrough Council recorded in 2021.",
        ),
        (
            "When did Lotus Ward open, and why?",
            "Lotus Ward opened on 5 April 2021, after West Lane Hospital had closed in 2019 following action by the "
            "regulator, according to the same minutes.",
        ),
        (
            "How long did young people stay on Lotus Ward at first?",
            "The first 15 admissions to Lotus Ward lasted 34 days on average, the minutes of 2021 say. The sources "
            "checked give no later figure for Lotus Ward.",
        ),
    ):
        story += [Paragraph(heading, HEADING), Paragraph(text, BODY)]
    story += [PageBreak(), _Scan()]
    return _made("Lotus Ward, Middlesbrough", "Homeward note: Lotus Ward", story)


class _Scan(Flowable):
    """A grey picture of a page: lines where text would be, and no letter that a program can read."""

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002 - reportlab's form
        return 15 * cm, 20 * cm

    def draw(self) -> None:
        picture = Image.new("L", (600, 800), 235)
        pen = ImageDraw.Draw(picture)
        for row in range(60, 760, 28):
            pen.rectangle((50, row, 540 - (row * 7) % 160, row + 8), fill=120)
        self.canv.drawImage(ImageReader(picture), 0, 0, 15 * cm, 20 * cm)


def _table() -> Table:
    cells = [[Paragraph(text, CELL if number else BOLD_CELL) for text in row] for number, row in enumerate(ROWS)]
    widths = [3.3 * cm, 3.7 * cm, 1.7 * cm, 1.9 * cm, 3.1 * cm, 3.3 * cm]
    table = Table(cells, widths, repeatRows=1)
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "grey"), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return table


def _list(items: Sequence[str]) -> ListFlowable:
    return ListFlowable([ListItem(Paragraph(item, BODY)) for item in items], bulletType="bullet")


def _made(title: str, head: str, story: list[Flowable], columns: int = 1) -> bytes:
    target = BytesIO()
    Pages(target, title, head, columns).build(story)
    return target.getvalue()


def main() -> None:
    """Write the three files below a folder, by default the shipped corpus."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent / "corpus"
    for name, made in ((LEAFLET, leaflet), (REPORT, report), (NOTE, note)):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made())
        sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
