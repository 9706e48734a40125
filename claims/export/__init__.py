"""What leaves the desk: verdict workbook, CSV, ClaimReview and report."""
