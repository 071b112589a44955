"""The worker: a process that reads one file after another, and is thrown away when one of them breaks it.

Run as `python -m index.readers.apart.worker BYTES_OF_MEMORY`; a `Task` a line comes in, a `Reply` a line goes out.
"""

import os
import sys
from typing import BinaryIO

from index.errors import CorpusError
from index.readers.apart.fence import Fence
from index.readers.apart.wire import Reply, Task
from index.readers.limits import MOST_BLOCKS, MOST_CHARACTERS
from index.readers.read import read
from index.readers.refused import Refused

OUT_OF_MEMORY = 3
"""The exit code of a worker whose file took more memory than it may."""


def main() -> None:
    """Read until the other side closes the line."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not be taken for a reply
    fence = Fence(int(sys.argv[1]))
    for line in sys.stdin.buffer:
        task = Task.model_validate_json(line)
        fence.file = task.path
        fence.allow(task.seconds)
        try:
            _send(replies, _reply(task))
        except MemoryError:
            os._exit(OUT_OF_MEMORY)


def _reply(task: Task) -> Reply:
    try:
        reading = read(task.path)
        if len(reading.blocks) > MOST_BLOCKS or sum(len(block.text) for block in reading.blocks) > MOST_CHARACTERS:
            why = f"it holds more than {MOST_CHARACTERS:,} characters; cut it into several files"
            raise Refused(task.path, why)
    except CorpusError as error:
        return Reply(error=str(error), is_mistake=not isinstance(error, Refused))
    return Reply(reading=reading)


def _send(replies: BinaryIO, reply: Reply) -> None:
    replies.write(reply.model_dump_json().encode() + b"\n")
    replies.flush()


if __name__ == "__main__":
    main()
