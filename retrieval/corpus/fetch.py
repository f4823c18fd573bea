"""One page from the web, for those who may add articles: no address but a public one is ever connected to.

A host's name is resolved once, all its addresses are judged, and the connection goes to one of those, whatever the
name leads to a moment later; each redirect begins anew. What a page is made into is `links`' business.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import zlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

import httpx

from retrieval.errors import KnowledgeError

Address = IPv4Address | IPv6Address

LARGEST = 3_000_000  # bytes, packed and unpacked
KINDS = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown")
HOPS = 5  # redirects
TRIED = 3  # of a host's addresses
_HEADERS = {"User-Agent": "fomocheck", "Accept": ", ".join(KINDS), "Accept-Encoding": "gzip"}
_UNICAST = IPv6Network("2000::/3")  # all of IPv6 that is given out, RFC 4291
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052
_NEVER = tuple(  # what some versions of `ipaddress` call global
    ip_network(net)
    for net in (
        "192.0.0.0/24",  # RFC 6890; Oracle's metadata among them
        "192.88.99.0/24",  # 6to4's relays, RFC 7526
        "168.63.129.16/32",  # Azure's own host
        "64:ff9b:1::/48",  # RFC 8215
        "3fff::/20",  # RFC 9637
    )
)


@dataclass(frozen=True, slots=True)
class Page:
    """What a server answered; `url` is where it came from in the end, `kind` its media type."""

    url: str
    kind: str
    charset: str
    data: bytes


def is_public(address: Address) -> bool:
    """Whether an address is one of the public internet; an IPv6 one that leads to an IPv4 one is judged by that."""
    if isinstance(address, IPv6Address):
        inside = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if address in _NAT64:
            inside = IPv4Address(address.packed[-4:])
        if inside:
            return is_public(inside)
        if address not in _UNICAST:
            return False
    return address.is_global and not address.is_multicast and not any(address in net for net in _NEVER)


@dataclass(frozen=True, slots=True)
class Web:
    """Where pages may come from, and how long one may take. Tests let it speak to their own machine."""

    allows: Callable[[Address], bool] = is_public
    ports: frozenset[int] = frozenset({80, 443})
    seconds: float = 20.0
    trust: ssl.SSLContext | None = None  # None: the certificates that httpx trusts

    async def fetch(self, url: str) -> Page:
        """The page at an http or https address. Raises KnowledgeError with a sentence for the person who gave it."""
        try:
            async with (
                asyncio.timeout(self.seconds),
                httpx.AsyncClient(
                    transport=_Checked(self), timeout=self.seconds, headers=_HEADERS, trust_env=False
                ) as client,
            ):
                return await self._follow(client, client.build_request("GET", url))
        except TimeoutError:
            raise KnowledgeError(f"The page did not come within {self.seconds:.0f} seconds.") from None
        except httpx.TimeoutException:
            raise KnowledgeError("The page's server does not answer.") from None
        except httpx.RequestError:
            raise KnowledgeError("The page's server could not be reached.") from None
        except (httpx.InvalidURL, UnicodeError, ValueError):
            raise KnowledgeError("This link is not one that can be followed.") from None

    async def _follow(self, client: httpx.AsyncClient, request: httpx.Request) -> Page:
        for _ in range(HOPS + 1):
            response = await client.send(request, stream=True)
            try:
                if response.next_request is None:
                    return await _read(response)
                request = response.next_request  # its body is not read: nobody knows how long it is
            finally:
                await response.aclose()
        raise KnowledgeError("The link leads from page to page without end.")


class _Checked(httpx.AsyncBaseTransport):
    """Sends each request to an address that was judged, under the name that was asked for."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._inner = httpx.AsyncHTTPTransport(
            verify=web.trust or True, trust_env=False, limits=httpx.Limits(max_keepalive_connections=0)
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        if url.scheme not in {"http", "https"} or not url.host:
            raise KnowledgeError("Only links that begin with http:// or https:// can be followed.")
        if url.userinfo:
            raise KnowledgeError("A link with a name or password in it is not followed.")
        port = url.port or {"http": 80, "https": 443}[url.scheme]
        if port not in self._web.ports:
            raise KnowledgeError("A link to an unusual port is not followed.")
        name = url.raw_host.decode("ascii").strip("[]")
        addresses = await self._addresses(name, port)
        for address in addresses[:TRIED]:
            checked = httpx.Request(
                request.method,
                url.copy_with(host=str(address)),
                headers=request.headers,  # with the Host that was asked for
                extensions={**request.extensions, "sni_hostname": name},
            )
            try:
                return await self._inner.handle_async_request(checked)
            except httpx.ConnectError:
                if address == addresses[:TRIED][-1]:
                    raise
        raise httpx.ConnectError("no address")

    async def _addresses(self, name: str, port: int) -> list[Address]:
        """All addresses of a host; none where one of them is not allowed: who mixes them means no good."""
        try:
            loop = asyncio.get_running_loop()
            found = await loop.getaddrinfo(name, port, type=socket.SOCK_STREAM)
        except OSError:
            raise KnowledgeError("There is no server of that name.") from None
        addresses = list(dict.fromkeys(ip_address(where[0]) for *_, where in found))
        if not all(map(self._web.allows, addresses)):
            raise KnowledgeError("This link leads to an address that is not public; it is not followed.")
        return addresses

    async def aclose(self) -> None:
        await self._inner.aclose()


async def _read(response: httpx.Response) -> Page:
    """The body, held to its limits before and after it is unpacked."""
    if response.status_code != httpx.codes.OK:
        raise KnowledgeError(f"The page could not be had: its server answered {response.status_code}.")
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in KINDS:
        raise KnowledgeError("The link leads to no page of text (HTML, plain text or Markdown).")
    length = response.headers.get("content-length", "")
    if length.isdecimal() and int(length) > LARGEST:
        raise _too_large()
    packing = response.headers.get("content-encoding", "").strip().lower()
    data = await _at_most(response.aiter_raw())
    if packing in {"gzip", "x-gzip"}:
        data = _unpacked(data)
    elif packing not in {"", "identity"}:
        raise KnowledgeError("The page is packed in a way that cannot be read.")
    return Page(str(response.url), kind, response.charset_encoding or "", data)


async def _at_most(chunks: AsyncIterator[bytes]) -> bytes:
    data = bytearray()
    async for chunk in chunks:
        data += chunk
        if len(data) > LARGEST:
            raise _too_large()
    return bytes(data)


def _unpacked(data: bytes) -> bytes:
    unpacking = zlib.decompressobj(wbits=31)  # gzip and nothing else
    try:
        plain = unpacking.decompress(data, LARGEST + 1)
    except zlib.error:
        raise KnowledgeError("The page is packed in a way that cannot be read.") from None
    if len(plain) > LARGEST:
        raise _too_large()
    return plain


def _too_large() -> KnowledgeError:
    return KnowledgeError(f"The page is larger than {LARGEST // 1_000_000} MB.")
