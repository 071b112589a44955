"""Loaded by Python at start when this folder is on its path: every socket and look-up but loopback raises."""

import ipaddress
import socket
from typing import Any

_connect, _connect_ex, _getaddrinfo = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo


class NetworkIsClosedError(RuntimeError):
    """Raised where a program tries to leave the machine."""


def _is_local(host: Any) -> bool:
    if host in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _checked(address: Any) -> None:
    if isinstance(address, tuple) and not _is_local(address[0]):
        raise NetworkIsClosedError(f"a connection to {address[0]}")


def connect(self: socket.socket, address: Any) -> None:
    _checked(address)
    _connect(self, address)


def connect_ex(self: socket.socket, address: Any) -> int:
    _checked(address)
    return _connect_ex(self, address)


def getaddrinfo(host: Any, *arguments: Any, **options: Any) -> Any:
    if not _is_local(host.decode() if isinstance(host, bytes) else host):
        raise NetworkIsClosedError(f"a look-up of {host!r}")
    return _getaddrinfo(host, *arguments, **options)


socket.socket.connect = connect  # type: ignore[method-assign,assignment]
socket.socket.connect_ex = connect_ex  # type: ignore[method-assign,assignment]
socket.getaddrinfo = getaddrinfo
