"""Addresses by which somebody could try to have us call our own network, in every disguise known to us (S3)."""

PORT = 8443
"""Somebody listens there in the tests, on this machine."""

LITERALS = """
127.0.0.1 127.1 127.0.1 127.255.255.254 0 0.0.0.0 0x7f.0.0.1 0x7f000001 0x7F.1 0177.0.0.1 017700000001 2130706433
00127.0.0.1 127.0.0.1. 10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.255 192.168.0.1 192.168.1.1. 169.254.169.254
0xa9fea9fe 2852039166 0251.0376.0251.0376 100.64.0.1 100.100.100.200 168.63.129.16 192.0.0.192 198.18.0.1 224.0.0.1
255.255.255.255 [::1] [::] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:a9fe:a9fe] [::127.0.0.1]
[::ffff:0:127.0.0.1] [64:ff9b::7f00:1] [64:ff9b::169.254.169.254] [64:ff9b:1::7f00:1] [2002:7f00:1::1]
[2002:a9fe:a9fe::1] [2001::7f00:1] [fe80::1] [fe80::1%25eth0] [fc00::1] [fd00:ec2::254] [ff02::1] [fec0::1] [100::1]
""".split()
NAMES = """
localhost LOCALHOST localhost. ip6-localhost localhost.localdomain db.internal metadata.google.internal. kantoor.lan
1.0.0.127.in-addr.arpa dienst.local api
""".split()
TRICKS = """
hook.example@127.0.0.1 127.0.0.1:8443@hook.example hook.example\\@127.0.0.1 127.0.0.1#@hook.example
127.0.0.1\\.hook.example
127。0。0。1 １２７.0.0.1 ①②⑦.0.0.1 127%2e0%2e0%2e1 hook.example%00.127.0.0.1
""".split()
ADDRESSES = [
    f"https://{host}{'' if any(mark in host for mark in '@#') else f':{PORT}'}/hook"
    for host in (*LITERALS, *NAMES, *TRICKS)
]
"""As receivers of webhooks that somebody asks for."""
SCHEMES = [
    "http://hook.example/",
    "ftp://127.0.0.1/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:25/_",
    "//127.0.0.1/",
    "https:127.0.0.1",
]

LEADS_TO = """
127.0.0.1 127.0.0.2 0.0.0.0 10.0.0.1 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 168.63.129.16 ::1 ::
fe80::1 fe80::1%eth0 fd00:ec2::254 ::ffff:127.0.0.1 ::127.0.0.1 64:ff9b::7f00:1 64:ff9b:1::1 2002:7f00:1::1 2001::1
ff02::1
""".split()
"""To what a name of the internet may lead, by somebody who rules over that name."""
