"""The fence round the worker: what its process may not do, whatever a file makes its parsers do.

Two layers. The kernel holds memory, the size of files written and the number of files open. An audit hook refuses what
a reader never needs: the network, other programs, writing, and reading anything but the file and Python's own modules.
The hook binds Python code, not machine code that has been taken over (PEP 578 says so); the limits bind both.
"""

import os
import resource
import sys
import sysconfig
from pathlib import Path

_NEVER = tuple(
    "socket. subprocess. os.exec os.fork os.posix_spawn os.spawn os.system os.remove os.rename os.rmdir os.mkdir "
    "os.link os.symlink os.chmod os.truncate shutil. urllib. http. ftplib. smtplib. webbrowser. ctypes.".split()
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
_MOST_OPEN_FILES = 64


class Fence:
    """The rules in force; `file` is the only file outside Python's own that may be opened."""

    def __init__(self, memory: int) -> None:
        self.file: Path | None = None
        roots = {sys.prefix, sys.base_prefix, *sysconfig.get_paths().values(), *filter(None, sys.path)}
        self._roots = tuple(f"{os.path.realpath(root)}{os.sep}" for root in roots)
        for what, most in (
            (resource.RLIMIT_AS, memory),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_NOFILE, _MOST_OPEN_FILES),
        ):
            resource.setrlimit(what, (most, most))
        sys.addaudithook(self._look)

    def allow(self, seconds: int) -> None:
        """Give the process so many more seconds of computing; the kernel ends it when they are used up."""
        used = resource.getrusage(resource.RUSAGE_SELF)
        limit = int(used.ru_utime + used.ru_stime) + 1 + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))

    def _look(self, event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(_NEVER):
            raise PermissionError(f"a reader may not do this: {event}")
        if event == "open":
            path, _, flags = arguments
            if isinstance(flags, int) and flags & _WRITING:
                raise PermissionError("a reader may not write")
            if isinstance(path, str | bytes | os.PathLike) and not self._is_ours(os.fsdecode(path)):
                raise PermissionError("a reader may not open another file")

    def _is_ours(self, path: str) -> bool:
        place = os.path.realpath(path)
        return place.startswith(self._roots) or (self.file is not None and place == os.path.realpath(self.file))
