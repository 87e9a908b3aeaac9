"""``python -m cadregraph``: the command line."""

from cadregraph.cli import main

if __name__ == "__main__":
    main()
