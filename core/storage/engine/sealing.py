"""Encryption at rest of what people would not want read: phone numbers, addresses, bank details."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.fernet import Fernet

PREFIX = "f1:"


class Seal:
    """Encrypts text fields with a key that is kept apart from the database.

    Any passphrase will do: the Fernet key is its SHA-256 digest.
    """

    def __init__(self, secret: str) -> None:
        if not secret:
            raise ValueError("an empty secret protects nothing")
        self._secret = secret
        self._fernet: Fernet | None = None

    def close(self, text: str | None) -> str | None:
        """Return the text encrypted; unknown stays unknown."""
        if text is None:
            return None
        return PREFIX + self._cipher().encrypt(text.encode()).decode()

    def open(self, sealed: str | None) -> str | None:
        """Return the text that `close` was given; None where the key is another one."""
        from cryptography.fernet import InvalidToken

        if sealed is None or not sealed.startswith(PREFIX):
            return sealed
        try:
            return self._cipher().decrypt(sealed.removeprefix(PREFIX).encode()).decode()
        except InvalidToken:
            return None

    def digest(self, text: str) -> str:
        """Return a keyed digest (HMAC-SHA-256, 64 hex digits): equal texts meet, none is told."""
        import hashlib
        import hmac

        return hmac.new(self._secret.encode(), text.encode(), hashlib.sha256).hexdigest()

    def _cipher(self) -> Fernet:
        if self._fernet is None:
            import base64
            import hashlib

            from cryptography.fernet import Fernet

            digest = hashlib.sha256(self._secret.encode()).digest()
            self._fernet = Fernet(base64.urlsafe_b64encode(digest))
        return self._fernet
