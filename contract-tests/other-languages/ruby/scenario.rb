# frozen_string_literal: true

$LOAD_PATH.unshift File.join(__dir__, 'kohortpay/lib')
require 'kohortpay'
require 'uri'

url = URI(ENV.fetch('KOHORTPAY_URL', 'https://api.kohortpay.com'))
client = KohortPay::ApiClient.new(KohortPay::Configuration.new do |config|
  config.scheme = url.scheme
  config.host = "#{url.host}:#{url.port}"
  config.access_token = ENV.fetch('KOHORTPAY_API_KEY')
  config.timeout = 30 # the default, 0, waits for ever
end)
groups = KohortPay::GroupsApi.new(client)
customers = KohortPay::CustomersApi.new(client)

def step(name)
  puts "#{name}\t#{yield || 'null'}"
rescue StandardError => e
  puts "#{name}\tthrows #{e.class}"
end

def utc(time)
  time&.to_time&.utc&.strftime('%Y-%m-%dT%H:%M:%SZ')
end

step 'update' do
  group = groups.update_group('ord_open', KohortPay::UpdateGroupRequest.new(metadata: { basket_id: 'b_42' }))
  "#{group.status} #{utc(group.expires_at)}"
end

step 'list' do
  orders = groups.list_group_participants('ord_nulls')
  order = orders.data.first
  "#{orders.count} #{order.amount} #{order.amount_cashback || 'null'}"
end

step('expire') { groups.expire_group('ord_expired').status }

# A DateTime: the client writes a Time as "2021-07-22 00:00:00 UTC", which is not a date-time of JSON, and is refused.
step 'delete' do
  request = KohortPay::UpdateCustomerRequest.new(deleted_at: DateTime.new(2021, 7, 22))
  utc(customers.update_customer('cus_deleted', request).deleted_at)
end

# nil restores the customer. A request without it changes nothing.
step 'restore' do
  customers.update_customer('cus_restored', KohortPay::UpdateCustomerRequest.new(deleted_at: nil)).deleted_at
end

step('change-nothing') { customers.update_customer('cus_unchanged', KohortPay::UpdateCustomerRequest.new).email_address }

# The body of a failure is text. Never log the exception's message: it has the body and the headers.
step 'not-found' do
  groups.expire_group('ord_unknown')
rescue KohortPay::ApiError => e
  "#{e.code} #{JSON.parse(e.response_body).dig('error', 'code')} (body is text)"
end

step('new-value') { groups.expire_group('ord_new_value').status }

# What the contract does not name is not kept.
step('new-field') { groups.expire_group('ord_new_field').to_hash.fetch(:tier, 'lost') }

step('undocumented-null') { groups.expire_group('ord_not_canceled').canceled_at }

step('missing-field') { customers.update_customer('cus_no_address', KohortPay::UpdateCustomerRequest.new).address_id }

step('large-amount') { groups.list_group_participants('ord_large').data.first.amount }
