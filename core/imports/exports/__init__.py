"""What exports of platforms and shops have in common."""
