"""Which addresses of the internet a page may come from, and which links are not even looked up."""

from __future__ import annotations

import asyncio
from ipaddress import ip_address
from typing import Any

import pytest

from retrieval.corpus.fetch import Web, is_public
from retrieval.errors import KnowledgeError


@pytest.mark.parametrize(
    "address",
    [
        "93.184.215.14",
        "8.8.8.8",
        "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
        "::ffff:8.8.8.8",
        "64:ff9b::808:808",  # 8.8.8.8 behind NAT64
        "2002:808:808::1",  # 8.8.8.8 by 6to4
    ],
)
def test_what_is_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "100.100.100.200",  # Alibaba Cloud's metadata
        "169.254.169.254",  # nearly everybody else's
        "168.63.129.16",  # Azure's
        "192.0.0.192",  # Oracle's
        "192.0.2.1",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "ff0e::1",
        "2001:db8::1",
        "3fff::1",
        "100::1",
        "::10.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::a00:1",  # 10.0.0.1 behind NAT64
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::a00:1",
        "2002:a00:1::1",  # 10.0.0.1 by 6to4
        "2002:7f00:1::",
        "2001:0:4136:e378:8000:63bf:f5ff:fffe",  # 10.0.0.1 by Teredo
    ],
)
def test_what_is_not(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("http://127.0.0.1/", "not public"),
        ("http://127.1/", "not public"),
        ("http://2130706433/", "not public"),
        ("http://0x7f.0.0.1/", "not public"),
        ("http://017700000001/", "not public"),
        ("http://[::1]/", "not public"),
        ("http://[::ffff:10.0.0.1]/", "not public"),
        ("http://[64:ff9b::a00:1]/", "not public"),
        ("http://[fe80::1]/", "not public"),
        ("http://localhost/", "not public"),
        ("https://169.254.169.254/latest/meta-data/", "not public"),
        ("http://0/", "not public"),
        ("http://8.8.8.8:22/", "unusual port"),
        ("http://8.8.8.8:8080/", "unusual port"),
        ("https://somebody:secret@8.8.8.8/", "name or password"),
        ("http://8.8.8.8@127.0.0.1/", "name or password"),
        ("ftp://8.8.8.8/file", "http:// or https://"),
        ("file:///etc/passwd", "http:// or https://"),
        ("gopher://127.0.0.1:70/_x", "http:// or https://"),
        ("http:///nowhere", "cannot|could not|can be followed"),
        ("http://8.8.8.8:99999/", "unusual port"),
        ("http://8.8.8.8:x/", "not one that can be followed"),
    ],
)
async def test_links_that_are_not_followed(link: str, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    connected: list[Any] = []

    async def connect(*where: Any, **how: Any) -> Any:
        connected.append(where)
        raise OSError

    monkeypatch.setattr(asyncio.get_running_loop(), "create_connection", connect)
    with pytest.raises(KnowledgeError, match=why):
        await Web(seconds=5).fetch(link)
    assert connected == []
