"""What a form sent: its fields, and the file that came with it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import parse_qs

from fastapi import Request
from starlette.datastructures import UploadFile


@asynccontextmanager
async def sent(request: Request) -> AsyncIterator[tuple[dict[str, str], UploadFile | None]]:
    """The fields of a form, and the file that came with it, which is there for the length of the block."""
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        async with request.form(max_files=1, max_fields=20) as form:
            uploads = [value for value in form.values() if isinstance(value, UploadFile)]
            yield {name: value for name, value in form.items() if isinstance(value, str)}, next(iter(uploads), None)
        return
    parsed = parse_qs((await request.body()).decode("utf-8", "replace"), keep_blank_values=True)
    yield {name: values[-1] for name, values in parsed.items()}, None
