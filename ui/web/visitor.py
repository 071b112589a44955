"""Where the request that is being served comes from: known for its length, never written down."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from ipaddress import IPv6Address, ip_address, ip_network

from starlette.types import Scope

# A home with IPv6 has a whole network of addresses to itself.
_HOME = 64

_visitor: ContextVar[str] = ContextVar("visitor", default="")


def visitor() -> str:
    """The address of the person whose request is being served; empty outside of a request or when it has none."""
    return _visitor.get()


@contextmanager
def serving(scope: Scope) -> Iterator[None]:
    """Remember, for the length of the block, where a request comes from."""
    token = _visitor.set(address_of(scope))
    try:
        yield
    finally:
        _visitor.reset(token)


def address_of(scope: Scope) -> str:
    """The address of a request's sender, of IPv6 only the part that belongs to one home; empty when it has none."""
    client = scope.get("client")
    if not client:
        return ""
    try:
        address = ip_address(client[0])
    except ValueError:
        return str(client[0])
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or ip_network((address, _HOME), strict=False))
    return str(address)
