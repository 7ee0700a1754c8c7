package com.kohortpay.client;

import com.kohortpay.client.model.PartList_;
import com.kohortpay.client.model.ShapeAdapters;
import com.kohortpay.client.model.Thing_;
import com.kohortpay.client.model.ThingUpdate_;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Endpoints of no contract, so that the tests of the runtime hold for every contract. Retrofit sees generated operations in the same form. */
interface FixtureApi {
  static FixtureApi of(KohortPayBuilder builder) {
    return builder.adapters(ShapeAdapters::of).retrofit().create(FixtureApi.class);
  }

  @GET("things/{id}/parts")
  PartList_ listParts(@Path("id") String id);

  @GET("things/{id}/parts")
  CompletableFuture<PartList_> listPartsAsync(@Path("id") String id);

  @GET("things/{id}/parts")
  Call<PartList_> listPartsCall(@Path("id") String id);

  @POST("things/{id}/close")
  Thing_ closeThing(@Path("id") String id);

  @POST("things/{id}/close")
  CompletableFuture<Thing_> closeThingAsync(@Path("id") String id);

  @POST("things/{id}/close")
  Call<Thing_> closeThingCall(@Path("id") String id);

  @PATCH("things/{id}")
  Thing_ updateThing(@Path("id") String id, @Body ThingUpdate_ update);

  @DELETE("things/{id}")
  @Nullable Void deleteThing(@Path("id") String id);

  @GET("things")
  List<Thing_> findThings(
      @Query("since") @Nullable OffsetDateTime since, @Query("label") @Nullable String label, @Header("X-Limit") @Nullable Long limit);
}
