<?php

declare(strict_types=1);

require __DIR__ . '/autoload.php';

use GuzzleHttp\Client;
use KohortPay\Api\CustomersApi;
use KohortPay\Api\GroupsApi;
use KohortPay\ApiException;
use KohortPay\Configuration;
use KohortPay\Model\ErrorResponse;
use KohortPay\Model\UpdateCustomerRequest;
use KohortPay\Model\UpdateGroupRequest;

$configuration = (new Configuration())
    ->setHost(getenv('KOHORTPAY_URL') ?: 'https://api.kohortpay.com')
    ->setAccessToken(getenv('KOHORTPAY_API_KEY'));
$http = new Client(['connect_timeout' => 10, 'timeout' => 30]); // Guzzle alone waits for ever
$groups = new GroupsApi($http, $configuration);
$customers = new CustomersApi($http, $configuration);

step('update', function () use ($groups) {
    $group = $groups->updateGroup('ord_open', (new UpdateGroupRequest())->setMetadata(['basket_id' => 'b_42']));
    return $group->getStatus() . ' ' . utc($group->getExpiresAt());
});

step('list', function () use ($groups) {
    $orders = $groups->listGroupParticipants('ord_nulls');
    $order = $orders->getData()[0];
    return $orders->getCount() . ' ' . $order->getAmount() . ' ' . ($order->getAmountCashback() ?? 'null');
});

step('expire', fn () => $groups->expireGroup('ord_expired')->getStatus());

step('delete', function () use ($customers) {
    $request = (new UpdateCustomerRequest())->setDeletedAt(new DateTime('2021-07-22T00:00:00Z'));
    return utc($customers->updateCustomer('cus_deleted', $request)->getDeletedAt());
});

// Null restores the customer. A request without deletedAt changes nothing.
step('restore', function () use ($customers) {
    $request = (new UpdateCustomerRequest())->setDeletedAt(null);
    return $customers->updateCustomer('cus_restored', $request)->getDeletedAt();
});

step('change-nothing', fn () => $customers->updateCustomer('cus_unchanged', new UpdateCustomerRequest())->getEmailAddress());

// Never log the exception's message: it has the URL, with the id, and the body.
step('not-found', function () use ($groups) {
    try {
        $groups->expireGroup('ord_unknown');
    } catch (ApiException $failure) {
        $error = $failure->getResponseObject(); // null if no response came
        return $failure->getCode() . ' ' . ($error instanceof ErrorResponse ? $error->getError()->getCode() : 'null');
    }
});

step('new-value', fn () => $groups->expireGroup('ord_new_value')->getStatus());

// What the contract does not name is not kept.
step('new-field', fn () => $groups->expireGroup('ord_new_field')->jsonSerialize()->tier ?? 'lost');

step('undocumented-null', fn () => $groups->expireGroup('ord_not_canceled')->getCanceledAt());

step('missing-field', fn () => $customers->updateCustomer('cus_no_address', new UpdateCustomerRequest())->getAddressId());

step('large-amount', fn () => $groups->listGroupParticipants('ord_large')->getData()[0]->getAmount());

function utc(DateTimeInterface $time): string
{
    return DateTimeImmutable::createFromInterface($time)->setTimezone(new DateTimeZone('UTC'))->format('Y-m-d\TH:i:s\Z');
}

function step(string $name, callable $outcome): void
{
    try {
        $value = $outcome();
        echo $name, "\t", $value ?? 'null', "\n";
    } catch (Throwable $failure) {
        echo $name, "\tthrows ", get_class($failure), "\n";
    }
}
