"""Names of accounts that systems and programs come with: written where an author is named, they are nobody's."""

from __future__ import annotations

_ACCOUNTS = frozenset(
    (
        *("root", "admin", "administrator", "user", "guest", "owner", "ubuntu", "debian", "runner"),
        *("microsoft office user", "windows user", "python-docx", "acer", "asus", "lenovo", "toshiba", "hp"),
    )
)


def is_account(name: str) -> bool:
    """Whether `name` is such an account, with or without a number behind it: "Admin", "user1"."""
    return name.casefold().rstrip("0123456789 ") in _ACCOUNTS
