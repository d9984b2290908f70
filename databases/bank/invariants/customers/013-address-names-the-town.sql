-- title: The postal address names the town, and abroad the country
SELECT customer_id, address, city, country
FROM customer_db.customer_profiles
WHERE position(city IN address) = 0 OR (country <> 'USA' AND right(address, length(country)) <> country)
