"""The command `jasmine-record`: the library's verbs for a terminal.

It reads standard input for `-` and writes to standard output unless `-o` is given. It exits with 0 when it is done, 1 when
`validate` has findings of severity error, and 2 when input or arguments can't be used: then one line on standard error
says why, and no file is touched.
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import Final, NoReturn

from jasmine_record.errors import InvalidValueError, JasmineRecordError, MissingExtraError

__all__ = ["main"]

_UNUSABLE: Final = 2
#: What shells give for a program that was interrupted from the keyboard.
_INTERRUPTED: Final = 130


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command and leave the interpreter with its exit code.

    Args:
        arguments: What stands behind the command's name; those of the process where there are none.
    """
    try:
        code = _run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except InvalidValueError as error:
        code = _complain(_as_option(error))
    except JasmineRecordError as error:
        code = _complain(str(error))
    except BrokenPipeError:
        # Whoever read the output has gone, and took what was wanted of it.
        _discard_output()
        code = _UNUSABLE
    except OSError as error:
        _discard_output()
        code = _complain(f"standard output: {error.strerror or error}")
    except KeyboardInterrupt:
        code = _INTERRUPTED
    sys.exit(code)


#: Arguments of the library that are options here; others are values of a record.
_OPTIONS: Final = frozenset(
    {"bom", "fail_on", "fixed", "focus", "ignore", "indent", "media_type", "minimum", "published", "publisher", "select",
     "style", "table", "url", "words"}
)  # fmt: skip


def _as_option(error: InvalidValueError) -> str:
    """What the library says of an argument, in the words of whoever gave an option."""
    if error.field.isupper():
        name = error.field
    elif error.field in _OPTIONS:
        name = f"--{error.field.replace('_', '-')}"
    else:
        return str(error)
    return f"{name} is {error.found}, expected {error.expected}"


def _discard_output() -> None:
    """Drop what is still buffered, which would be complained about at exit."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: list[str] | None) -> int:
    try:
        from cyclopts import CycloptsError  # noqa: PLC0415 - an extra, asked for when it is used

        from jasmine_record.cli.commands import app  # noqa: PLC0415 - needs the extra
    except ModuleNotFoundError as error:
        if error.name != "cyclopts":
            raise
        raise MissingExtraError(
            "the command needs cyclopts; install it with: pip install 'jasmine-record[cli]'"
        ) from error
    try:
        code = app(arguments, print_error=False, exit_on_error=False, result_action="return_value")
    except CycloptsError as error:
        return _complain(str(error))
    return code if isinstance(code, int) else 0


def _complain(message: str) -> int:
    """One line on standard error, however many the message has, without characters that steer a terminal."""
    line = "; ".join(part.strip() for part in message.splitlines())
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)
    if sys.stderr is not None:
        sys.stderr.write(f"jasmine-record: {shown}\n")
    return _UNUSABLE
