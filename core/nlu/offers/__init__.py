"""What creators ask and promise, prices for pieces and packages, haggling, fraud."""
