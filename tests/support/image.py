"""Runs the steps of a Dockerfile without a container engine, in an empty folder that stands for the image.

What a line names absolutely (``/app``) is looked for in that folder, and what it copies has to get through
``.dockerignore``. The base image is a Python of its own and a handful of programs. So a missing file, a wrong
module and an unknown command are noticed. No line can touch the machine: an absolute path outside the image
is refused.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sysconfig
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from string import Template
from venv import EnvBuilder

from tests.support.unprivileged import User, unprivileged

PROGRAMS = ("cat", "chmod", "cp", "ln", "mkdir", "mv", "rm", "sh", "true")
# A build reaches the package registry in the way of the machine, with the caches of the machine.
NETWORK = re.compile(r"(?i)home|(https?|no|all)_proxy|ssl_cert_(file|dir)|(npm|pip|uv)_.*")
ABSOLUTE = re.compile(r"(?<![\w./*-])/[\w.-]+")


class BrokenImage(Exception):
    """A line of the Dockerfile that cannot be carried out."""


@dataclass
class Image:
    """What the lines of a stage have made: a folder with files, and how to start what is in it."""

    root: Path
    programs: Path
    folder: str = "/"
    user: str = "root"
    environment: dict[str, str] = field(default_factory=lambda: {"PATH": "/usr/local/bin:/usr/bin:/bin"})
    ports: list[int] = field(default_factory=list)
    health: list[str] = field(default_factory=list)
    entrypoint: list[str] = field(default_factory=list)
    command: list[str] = field(default_factory=list)

    def has(self, path: str) -> bool:
        """Whether an absolute path is in a folder of the image."""
        return (self.root / path.split("/")[1]).exists()

    def here(self, text: str) -> str:
        """`text` with the absolute paths of the image turned into paths of this machine."""
        return ABSOLUTE.sub(lambda path: f"{self.root}{path[0]}" if self.has(path[0]) else path[0], text)

    def place(self, path: str = "") -> Path:
        """A path in the image, from its working folder, as a path of this machine."""
        return self.root / os.path.normpath(Path(self.folder, path)).lstrip("/")

    def variables(self) -> dict[str, str]:
        """The environment of a program in the image, which finds only the programs of the image."""
        folders = [self.here(path) for path in self.environment["PATH"].split(":") if self.has(path)]
        values = {name: self.here(value) for name, value in self.environment.items()}
        return values | {"PATH": ":".join([*folders, str(self.programs)])}

    def start(self, command: list[str] | None = None, **environment: str) -> subprocess.Popen[str]:
        """Start the image's command, or `command` in its place, unprivileged where the image says so."""
        return self._start([*self.entrypoint, *(command or self.command)], environment)

    def is_healthy(self, check: list[str] | None = None, **environment: str) -> bool:
        """What the image's own health check says, or `check` in its place."""
        with self._start(check or self.health, environment) as asked:
            asked.communicate()
        return asked.returncode == 0

    def writable(self, allowed: bool) -> None:
        """Let nobody write in the folders of the image, or let us do so again."""
        for folder in [self.root, *self.root.rglob("*/")]:
            if not folder.is_symlink():
                folder.chmod(0o755 if allowed else 0o555)

    def _start(self, words: list[str], environment: dict[str, str]) -> subprocess.Popen[str]:
        user = unprivileged() if self.user.split(":")[0] not in ("root", "0") else User()
        variables = self.variables() | environment
        if not shutil.which(words[0], path=variables["PATH"]):
            raise BrokenImage(f"{words[0]} is not in the image")
        return subprocess.Popen(
            [*user.prefix, *map(self.here, words)],
            cwd=self.place(),
            env=variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            **user.identity,
        )


class Build:
    """Carries out a Dockerfile line by line. `context` is the folder of the project, `work` an empty one."""

    def __init__(self, context: Path, work: Path) -> None:
        self.context = context
        self.work = work
        self.ignored = ignored(context)
        self.stages: dict[str, Path] = {}
        self.name = ""
        self.image = Image(work / "image", work)

    def run(self) -> Image:
        """The finished image. BrokenImage names the line that cannot be carried out."""
        for line, name, rest in instructions((self.context / "Dockerfile").read_text()):
            try:
                getattr(self, f"do_{name.lower()}", self.do_unknown)(rest)
            except (BrokenImage, ValueError, OSError, KeyError) as error:
                raise BrokenImage(f"Dockerfile, line {line}, {name} {rest[:60]}: {error}") from error
        return self.image

    def do_unknown(self, rest: str) -> None:
        """Anything that the Dockerfile of this project never needed."""
        raise BrokenImage("this instruction is not known here: teach tests/support/image.py")

    def do_from(self, rest: str) -> None:
        """A stage begins. All stages use the same folder, so that a path means the same in each of them."""
        base, _, name = rest.partition(" AS ")
        if base not in BASES:
            raise BrokenImage(f"{base} is not a base image that the tests stand in for ({', '.join(BASES)})")
        if self.image.root.exists():
            self.stages[self.name] = self.image.root.rename(self.work / f"stage-{len(self.stages)}")
        self.name = name or str(len(self.stages))
        self.image = Image(self.work / "image", BASES[base](self.work / f"base-{len(self.stages)}"))
        self.image.root.mkdir(mode=0o755)

    def do_workdir(self, rest: str) -> None:
        """The working folder, made where it is not there."""
        self.image.folder = str(Path(self.image.folder, rest))
        self.image.place().mkdir(parents=True, exist_ok=True)

    def do_copy(self, rest: str) -> None:
        """Files of the project, or a folder of an earlier stage."""
        *sources, target = shlex.split(rest)
        place = self.image.place(target)
        if sources[0].startswith("--from="):
            stage = self.stages[sources[0].removeprefix("--from=")]
            folder = stage / sources[1].lstrip("/")
            shutil.copytree(folder, place, symlinks=True, copy_function=os.link, dirs_exist_ok=True)
            return
        if not target.endswith("/") or sources[0].startswith("--"):
            raise BrokenImage("only files and folders into a folder with a / at its end are known here")
        for source in sources:
            for path, name in self.files(source):
                (place / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(path, place / name)

    def files(self, source: str) -> list[tuple[Path, Path]]:
        """The files in `source` that .dockerignore lets through, each with its name in the image."""
        top = self.context / source
        paths = [path for path in top.rglob("*") if path.is_file()] if top.is_dir() else [top]
        base = top if top.is_dir() else top.parent
        found = [path for path in paths if path.exists() and not self.ignored(path.relative_to(self.context))]
        if not found:
            raise BrokenImage(f"{source} is not in the project, or .dockerignore keeps it out")
        return [(path, path.relative_to(base)) for path in found]

    def do_run(self, rest: str) -> None:
        """A command, with the network and the caches of this machine, and nothing else of it."""
        text = re.sub(r"^(--mount=type=cache,\S+\s+)*", "", rest)
        words = json.loads(text) if text.startswith("[") else ["sh", "-c", text]
        foreign = [path for path in ABSOLUTE.findall(text) if not self.image.has(path)]
        if foreign:
            raise BrokenImage(f"{foreign[0]} is not in the image")
        network = {name: value for name, value in os.environ.items() if NETWORK.fullmatch(name)}
        ran = subprocess.run(
            [self.image.here(word) for word in words],
            cwd=self.image.place(),
            env=network | self.image.variables(),
            capture_output=True,
            text=True,
            check=False,
        )
        if ran.returncode:
            raise BrokenImage(f"ended with {ran.returncode}:\n{ran.stdout}{ran.stderr}")

    def do_env(self, rest: str) -> None:
        """Variables, each NAME=value; a value may use those before it."""
        for word in shlex.split(rest):
            name, _, value = word.partition("=")
            self.image.environment[name] = Template(value).substitute(self.image.environment)

    def do_user(self, rest: str) -> None:
        """As whom the container runs."""
        self.image.user = rest

    def do_expose(self, rest: str) -> None:
        """The ports on which it listens."""
        self.image.ports = [int(port) for port in rest.split()]

    def do_healthcheck(self, rest: str) -> None:
        """What tells whether it is well."""
        self.image.health = json.loads(re.sub(r"^(--\S+\s+)*CMD\s+", "", rest))

    def do_entrypoint(self, rest: str) -> None:
        """The program of the container; without a shell, so that signals reach it."""
        self.image.entrypoint = json.loads(rest)

    def do_cmd(self, rest: str) -> None:
        """What the program is told where nothing else is said."""
        self.image.command = json.loads(rest)


def instructions(dockerfile: str) -> Iterator[tuple[int, str, str]]:
    """Line number, name and rest of each instruction; a line that ends in a backslash goes on."""
    begun, text = 0, ""
    for number, line in enumerate(dockerfile.splitlines(), start=1):
        if line.lstrip().startswith("#") or not (text or line.strip()):
            continue
        begun = begun if text else number
        text += line.removesuffix("\\").strip() + " "
        if not line.endswith("\\"):
            name, _, rest = text.strip().partition(" ")
            yield begun, name, rest.strip()
            text = ""


def ignored(context: Path) -> Callable[[Path], bool]:
    """Whether .dockerignore keeps a path out: the last pattern that fits it or a folder above it decides."""
    file = context / ".dockerignore"
    lines = [line.strip() for line in file.read_text().splitlines()] if file.exists() else []
    patterns = [
        (not line.startswith("!"), _pattern(line.lstrip("!"))) for line in lines if line[:1] not in ("", "#")
    ]
    return lambda path: next(
        (out for out, fits in reversed(patterns) if fits.fullmatch(path.as_posix())), False
    )


def _pattern(line: str) -> re.Pattern[str]:
    parts = {"**/": "(.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    pieces = re.split(r"(\*\*/|\*\*|\*|\?)", line.strip("/"))
    return re.compile("".join(parts.get(piece, re.escape(piece)) for piece in pieces) + "(/.*)?")


def python_base(folder: Path) -> Path:
    """What stands in for the base image of Python: one of its own with pip, and a few programs of the machine."""
    EnvBuilder(symlinks=True).create(folder)
    (libraries,) = folder.glob("lib/python*/site-packages")
    (libraries / "pip").symlink_to(Path(sysconfig.get_path("purelib"), "pip"))
    return programs(folder / "bin", PROGRAMS)


def node_base(folder: Path) -> Path:
    """What stands in for the base image of Node: the one of the machine, and the same few programs."""
    (folder / "bin").mkdir(parents=True)
    return programs(folder / "bin", (*PROGRAMS, "node", "npm"))


def programs(folder: Path, names: tuple[str, ...]) -> Path:
    """Programs of the machine in a folder of the image."""
    for name in names:
        (folder / name).symlink_to(shutil.which(name) or f"/bin/{name}")
    return folder


BASES = {"python:3.11-slim": python_base, "node:20-slim": node_base}
