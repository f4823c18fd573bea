"""The command `fomocheck`."""

import sys


def main() -> None:
    """Runs the command line and leaves with its exit status."""
    from bot.cli import run  # noqa: PLC0415  (so that importing this module loads nothing)

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
